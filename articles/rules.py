"""Object rights on articles."""

import rules

from config.roles import is_instructor, is_manager, teaches

rules.add_perm("articles.write_article", is_instructor)
rules.add_perm("articles.see_draft", teaches | is_manager)
rules.add_perm("articles.edit_facts", teaches | is_manager)
