import pytest
from django.core.exceptions import ImproperlyConfigured

from config.mail import mailer


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        pytest.param("smtp://mail.example.org", 587, False, False, id="plain"),
        pytest.param("smtp+tls://mail.example.org", 587, True, False, id="starttls"),
        pytest.param("smtp+ssl://mail.example.org", 465, False, True, id="ssl"),
        pytest.param("smtp+tls://mail.example.org:2525", 2525, True, False, id="own-port"),
    ],
)
def test_mailer_reads_port_and_encryption(address, port, tls, ssl):
    options = mailer(address)["OPTIONS"]

    assert (options["port"], options["use_tls"], options["use_ssl"]) == (port, tls, ssl)


def test_mailer_unquotes_the_password():
    assert mailer("smtp://ada:p%40ss@mail.example.org")["OPTIONS"]["password"] == "p@ss"


def test_mailer_refuses_an_unknown_scheme():
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mailer("imap://mail.example.org")
