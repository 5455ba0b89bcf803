import os
import subprocess
import sys

import pytest
from django.conf import settings

from config.secrets import SAMPLE_KEY

KEY = "k8Zp2" * 12


def check(tmp_path, *arguments, **variables):
    """Run `manage.py check` in a process of its own, with these settings."""
    environ = {"PATH": os.environ["PATH"], "DATELINE_DATA": str(tmp_path), **variables}
    command = [sys.executable, "manage.py", "check", *arguments]
    return subprocess.run(
        command, cwd=settings.BASE_DIR, env=environ, capture_output=True, text=True, check=False
    )


def test_production_settings_leave_no_warning(tmp_path):
    run = check(
        tmp_path,
        "--deploy",
        "--fail-level=INFO",
        DATELINE_PRODUCTION="1",
        DATELINE_SECRET_KEY=KEY,
        EMAIL_URL="smtp+tls://mail.example.org",
    )

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        pytest.param({"DATELINE_SECRET_KEY": SAMPLE_KEY}, "DATELINE_SECRET_KEY", id="sample-key"),
        pytest.param({}, "DATELINE_SECRET_KEY", id="no-key"),
        pytest.param(
            {"DATELINE_SECRET_KEY": KEY, "DATELINE_DEBUG": "1"}, "DATELINE_DEBUG", id="debug"
        ),
    ],
)
def test_production_refuses_to_start(tmp_path, variables, reason):
    run = check(tmp_path, DATELINE_PRODUCTION="1", **variables)

    assert run.returncode != 0
    assert f"ImproperlyConfigured: {reason}" in run.stderr.replace("Set ", "")


def test_production_complains_about_demo_logins(tmp_path):
    run = check(
        tmp_path,
        "--deploy",
        DATELINE_PRODUCTION="1",
        DATELINE_SECRET_KEY=KEY,
        DATELINE_DEMO="1",
    )

    assert "dateline.E001" in run.stderr


def test_every_page_forbids_inline_code_and_other_sites(client, db):
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_an_empty_data_folder_is_not_the_folder_of_the_code(tmp_path):
    code = "from django.conf import settings; print(settings.DATA_DIR)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env={
            "PATH": os.environ["PATH"],
            "DATELINE_DATA": "",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DATELINE_SECRET_KEY": KEY,
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.strip() == str(settings.BASE_DIR / "var")
