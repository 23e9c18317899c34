"""The words of which the benchmark's stories are made, and the names of what they are about."""

SUBJECTS = (
    "The team", "A small group of engineers", "The people at the front desk", "One of the nurses", "The council",
    "A night shift in the warehouse", "The apprentices", "Every driver on the route", "The two founders",
    "A class of twelve", "The harbour office", "The staff of the museum",
)  # fmt: skip
VERBS = (
    "wrote down", "looked again at", "tested", "drew a plan of", "set aside", "repaired", "counted", "asked about",
    "went through", "measured", "took over", "explained",
)  # fmt: skip
OBJECTS = (
    "the forms that were sent twice", "each step from the order to the delivery", "the questions that came by post",
    "what a visitor sees first", "the readings of the old meters", "a list of things that had gone wrong",
    "the hours that were lost to typing", "the map on the wall", "everything that was kept in two places",
    "the letters to patients", "the way from the gate to the store", "the rules that nobody could explain",
)  # fmt: skip
CIRCUMSTANCES = (
    "before the winter began", "in the first week of the trial", "with the help of two students",
    "while the old system kept running", "at a table in the canteen", "on a wet morning in March",
    "and kept the notes for later", "because nobody had done so for years", "with paper and a pencil",
    "and then did it once more", "after the second meeting", "without a consultant in the room",
)  # fmt: skip
TRADES = (
    "a bus depot", "a hospital ward", "a fish market", "a library", "a bakery", "a water works", "a school kitchen",
    "a port", "a theatre", "a small foundry", "a housing office", "a seed merchant",
)  # fmt: skip
SECTORS = (
    "culture", "education", "energy", "health", "housing", "manufacturing", "public-services", "transport",
)  # fmt: skip
PLACES = (
    "alder-bridge", "birch-ferry", "cedar-quay", "dune-point", "elm-cross", "fern-mouth", "gorse-hill", "hazel-dene",
    "ivy-wharf", "juniper-bay",
)  # fmt: skip
TOPICS = (
    "automation", "collaboration", "data", "design", "hiring", "inclusion", "maps", "research", "safety", "sensors",
    "skills", "testing",
)  # fmt: skip
PILLARS = ("made-for-real-use", "built-by-many-hands", "open-to-newcomers")
EMPTY = (
    "news", "events", "series", "venues", "people", "perks", "roles", "policy", "terms", "awards", "subscribe",
)  # fmt: skip
"""Kinds of which the benchmark has no entries: every site has a page for each all the same."""
