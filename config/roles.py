"""Who may do what: three groups, and the predicates that object rights are built from."""

import rules

STUDENT = "student"
INSTRUCTOR = "instructor"
MANAGER = "manager"
ROLES = (STUDENT, INSTRUCTOR, MANAGER)

in_manager_group = rules.is_group_member(MANAGER)
in_instructor_group = rules.is_group_member(INSTRUCTOR)


@rules.predicate
def is_manager(user) -> bool:
    return user.is_active and (user.is_superuser or in_manager_group(user))


@rules.predicate
def is_instructor(user) -> bool:
    return user.is_active and (in_instructor_group(user) or is_manager(user))


@rules.predicate
def teaches(user, record) -> bool:
    """Owner or co-instructor of an article or a quiz."""
    if record is None:
        return False
    return record.owner_id == user.pk or record.co_instructors.filter(pk=user.pk).exists()
