def test_healthz_reads_and_writes(client, db):
    page = client.get("/healthz")

    assert page.content == b"ok"
