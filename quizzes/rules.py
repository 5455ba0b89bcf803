"""Object rights on quizzes and questions."""

import rules

from config.roles import is_instructor, is_manager, teaches

rules.add_perm("quizzes.make_quiz", is_instructor)
rules.add_perm("quizzes.edit_quiz", teaches | is_manager)
rules.add_perm("quizzes.see_results", teaches | is_manager)
