from config.secrets import kept_key


def test_kept_key_is_made_once_for_its_owner_only(tmp_path):
    key = kept_key(tmp_path, create=True)

    assert kept_key(tmp_path, create=False) == key
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_kept_key_is_not_made_where_that_is_not_allowed(tmp_path):
    assert kept_key(tmp_path, create=False) == ""
