home-title = What was promised, what is done, and what you think of it
home-lead = What the human-rights mechanisms of the United Nations recommended to this country, and who is responsible for acting on it.
