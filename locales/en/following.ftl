follow-link = Follow by mail or feed
follow-title = Follow
follow-this = This list, as it is filtered
follow-everything = Everything that happens
follow-by-mail = By mail
follow-mail-words = You get a mail when something new happened, never more than one a day. You need no account.
follow-who-sees = Who can see this
follow-who-sees-words = Nobody. The address is used for these mails alone, shown to nobody, and deleted as soon as you stop.
follow-address = Your e-mail address
follow-send = Send me a link
follow-by-feed = By feed
follow-feed-words = Feed readers show what is new without anybody’s address:
follow-manage = What you follow
follow-manage-words = This page is for whoever has the link in your mail.
follow-confirm-title = Do you want to follow this?
follow-confirm-words = News would come to your mailbox about:
follow-confirm = Yes, follow
follow-refuse = No, delete my address
follow-end = Stop following
follow-end-all = Stop all, and delete my address
follow-gone = This link follows nothing
follow-gone-words = It was ended, or nobody confirmed it within three days. No address is kept for it. You can follow again from any page of the register.
notice-follow-asked = Look into your mailbox: if the address is right, a mail with a link is on its way.
notice-follow-confirmed = You follow this from now on.
notice-follow-ended = You no longer follow this. What was kept for it is deleted.
email-follow-subject = Do you want to follow { $name }?
email-follow-text = Somebody asked for news about { $name } to be sent to this address. If it was you, please confirm.
email-follow-button = Yes, follow
email-follow-note = If it was not you, do nothing: the address is forgotten in three days.
email-news-subject = { $count ->
    [one] One thing is new in what you follow
   *[other] { $count } things are new in what you follow
}
email-news-text = This happened since the last mail:
email-news-button = See what is new
email-news-more = { $count ->
    [one] One more thing happened.
   *[other] { $count } more things happened.
}
email-news-end = Change or stop this: { $link }
# Used as: mail-kind-*
mail-kind-follow = Confirmation of a follower
mail-kind-news = News for a follower
privacy-kept-follows = The address of somebody who follows without an account is kept until they stop, or three days if they never confirm. The mails to it are not kept.
# Used as: happened-*
happened-imported = Added to the register: { $name }
happened-recommendation = New in the register: { $name }
happened-recommendation-changed = Recommendation changed: { $name }
happened-assessment-added = Assessment of the follow-up: { $name }
happened-cluster-accepted = Cluster accepted: { $name }
happened-priority-high = Priority high: { $name }
happened-priority-medium = Priority medium: { $name }
happened-priority-low = Priority low: { $name }
happened-priority-none = No priority any more: { $name }
happened-cluster-priority-withdrawn = Decision on the priority withdrawn: { $name }
happened-action-added = Action planned: { $name }
happened-action-changed = Action changed: { $name }
happened-progress-reported = Progress reported: { $name }
happened-consultation-published = Consultation announced: { $name }
happened-outcome-written = What changed after the consultation: { $name }
happened-official-reply = Official reply in: { $name }
