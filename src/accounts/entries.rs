//! What the accounts slice records in the journal. Never a name or an address: entries outlive accounts.

use serde::Serialize;

use crate::journal::Entry;

/// Declares entries about an account: the type, its kind, and what else it says.
macro_rules! account_entries {
    ($($name:ident = $kind:literal { $($field:ident : $type:ty),* })+) => { $(
        #[derive(Serialize)]
        pub struct $name {
            pub account_id: String,
            $(pub $field: $type,)*
        }

        impl Entry for $name {
            const KIND: &'static str = $kind;
            const SUBJECT: &'static str = "account";

            fn subject_id(&self) -> &str {
                &self.account_id
            }
        }
    )+ };
}

account_entries! {
    AccountAdded = "account-added" {}
    AccountConfirmed = "account-confirmed" {}
    AccountDisabled = "account-disabled" {}
    AccountEnabled = "account-enabled" {}
    AccountDeleted = "account-deleted" {}
    RoleGranted = "role-granted" { role: &'static str, subject_id: Option<String> }
    RoleWithdrawn = "role-withdrawn" { role: &'static str, subject_id: Option<String> }
    PasswordChanged = "password-changed" {}
    AddressChanged = "address-changed" {}
    SecondFactorSet = "second-factor-set" {}
    SecondFactorEnded = "second-factor-ended" {}
}

/// What the set-up page asked for was answered, or changed at the desk.
#[derive(Serialize)]
pub struct SettingsChanged {}

impl Entry for SettingsChanged {
    const KIND: &'static str = "settings-changed";
    const SUBJECT: &'static str = "settings";

    fn subject_id(&self) -> &str {
        "portal"
    }
}
