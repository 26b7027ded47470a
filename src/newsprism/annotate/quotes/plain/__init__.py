"""Attribution without a parse: by quotation marks, reporting verbs and word order alone."""
