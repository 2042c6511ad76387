"""Messages, dates and numbers in the reader's language.

English is the language of the source. A sentence reaches the catalogues from `message(...)` and
`counted(...)` in code and from `_(...)`, `gettext`, `ngettext` and `trans` in templates: after
writing one, run `tools/messages.py update` and translate the new entry in
`locale/<language>/LC_MESSAGES/wgcal.po`. What is not translated shows in English; a new language
is a new catalogue there.
"""
