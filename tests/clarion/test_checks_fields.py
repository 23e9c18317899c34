import pytest
from fenmark import text_of, told, with_field

MEMBER, EVENT, POLICY = "members/brightwell.md", "events/lantern-night.md", "policy/light-for-harbours.md"


@pytest.mark.parametrize("tier", ["gold", "silver"])
def test_tiers_of_the_settings_are_known(tmp_path, tier):
    assert told(tmp_path, {MEMBER: text_of(MEMBER).replace("tier: gold", f"tier: {tier}")}) == []


def test_where_the_settings_list_none_any_tier_will_do(tmp_path):
    assert told(tmp_path, {MEMBER: text_of(MEMBER).replace("tier: gold", "tier: Founder")}, tiers=()) == []


@pytest.mark.parametrize("address", ["/about/", "/about", "/about/#who-we-are", "/paper.pdf", "https://x.example/"])
def test_addresses_of_the_site_exist(tmp_path, address):
    assert told(tmp_path, {EVENT: with_field(EVENT, f"slides_url: {address}")}) == []


@pytest.mark.parametrize("address", ["/abuot/", "/paper.doc", "/stories/nothing/"])
def test_other_addresses_are_told(tmp_path, address):
    (line,) = told(tmp_path, {EVENT: with_field(EVENT, f"slides_url: {address}")})
    assert line.endswith(f"18: 'slides_url' must be an address of the site, such as /about/, not '{address}'")


@pytest.mark.parametrize("document", ["paper.pdf", "https://x.example/paper.pdf"])
def test_documents_are_there(tmp_path, document):
    assert told(tmp_path, {POLICY: with_field(POLICY, f"document: {document}")}) == []


@pytest.mark.parametrize("document", ["papers/paper.pdf", "../_index.md", "Paper.pdf"])
def test_documents_that_are_not_are_told(tmp_path, document):
    (line,) = told(tmp_path, {POLICY: with_field(POLICY, f"document: {document}")})
    assert line.endswith(f"18: 'document' names no file: there is no extra/{document}")


def test_code_of_conduct_may_be_the_sites(tmp_path):
    assert told(tmp_path, {EVENT: with_field(EVENT, "code_of_conduct_url: /about/")}) == []
