"""Messages, dates and numbers in the reader's language.

English is the language of the source. A sentence reaches the catalogues from `message(...)` and
`counted(...)` in code and from `_(...)`, `gettext`, `ngettext` and `trans` in templates: after
writing one, run `tools/messages.py update` and translate the new entry in
`locale/<language>/LC_MESSAGES/wgcal.po`, in each language. What has no translation yet shows in
English, and `tools/messages.py check` refuses it.
"""
