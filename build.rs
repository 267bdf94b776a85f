//! Rebuilds when a file is added to what is embedded; changes of known files cargo sees by itself.

fn main() {
    for folder in ["locales", "migrations", "static", "templates"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
