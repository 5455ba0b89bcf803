"""Who is in the demo: three people to log in as, and a class that has been at work for weeks."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from config.roles import INSTRUCTOR, MANAGER, ROLES, STUDENT

PASSWORD = "dateline"  # noqa: S105 - printed on purpose, and only where the demo may run
LOGINS = {STUDENT: "student", INSTRUCTOR: "instructor", MANAGER: "manager"}

# Name, and the share of answers that this made-up student gets right.
CLASS = (
    ("Amara", 0.92),
    ("Bruno", 0.55),
    ("Chiyo", 0.84),
    ("Dmitri", 0.63),
    ("Elif", 0.78),
    ("Farah", 0.88),
    ("Goran", 0.42),
    ("Hana", 0.71),
    ("Ines", 0.95),
    ("Jakub", 0.58),
    ("Keira", 0.67),
    ("Lwazi", 0.81),
)


@dataclass(frozen=True, slots=True)
class People:
    student: object
    instructor: object
    manager: object
    classmates: tuple[tuple[object, float], ...]


def make_people() -> People:
    groups = {name: Group.objects.get(name=name) for name in ROLES}
    made = {role: _person(name, PASSWORD, groups[role]) for role, name in LOGINS.items()}
    manager = made[MANAGER]
    manager.is_staff = manager.is_superuser = True
    manager.save()
    classmates = tuple((_person(name.lower(), None, groups[STUDENT]), p) for name, p in CLASS)
    return People(made[STUDENT], made[INSTRUCTOR], manager, classmates)


def _person(name: str, password: str | None, group: Group):
    person = get_user_model()(username=name, email=f"{name}@demo.invalid")
    person.set_password(password)
    person.save()
    person.groups.add(group)
    return person
