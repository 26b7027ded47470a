"""timexes: what it finds in each language, what it counts from, and what it leaves alone."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsprism.annotate.timexes import impossibilities, impossible, timexes
from newsprism.annotate.timexes.language import LANGUAGES
from newsprism.model.layers import Sentence, Timex

ANCHOR = "2025-04-16"  # a Wednesday


def find(text: str, lang: str = "en", anchor: str | None = ANCHOR) -> tuple[Timex, ...]:
    return timexes(text, [Sentence(0, len(text), 0, "body")], lang=lang, anchor=anchor)


def words(text: str, lang: str = "en", anchor: str | None = ANCHOR) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in find(text, lang, anchor)]


ENGLISH = [
    ("The ferry sank on 3 March 2024.", "3 March 2024", "2024-03-03"),
    ("The ferry sank on March 3rd, 2024.", "March 3rd, 2024", "2024-03-03"),
    ("The log reads 2024-03-03.", "2024-03-03", "2024-03-03"),
    ("The strike began in April.", "April", "2025-04"),
    ("Prices rose in December.", "December", "2024-12"),
    ("It sailed yesterday.", "yesterday", "2025-04-15"),
    ("Rain fell last week.", "last week", "2025-W15"),
    ("Earlier this month the dam broke.", "Earlier this month", "2025-04"),
    ("He resigned on Friday.", "Friday", "2025-04-11"),
    ("Parliament will vote on Friday.", "Friday", "2025-04-18"),
    ("A bridge fell two years ago.", "two years ago", "2023"),
    ("Exports grew in the third quarter of 1990.", "the third quarter of 1990", "1990-Q3"),
    ("Q2 2024 was poor.", "Q2 2024", "2024-Q2"),
    ("They met in the summer of 2019.", "the summer of 2019", "2019-SU"),
    ("The mine closed in the early 1980s.", "the early 1980s", "198"),
    ("It stood since the 18th century.", "the 18th century", "17"),
    ("She served a 120-day sentence.", "120-day", "P120D"),
    ("He waited for several months.", "several months", "PXM"),
    ("The fund is paid annually.", "annually", "P1Y"),
    ("Boats leave every Thursday.", "every Thursday", "XXXX-WXX-4"),
    ("Fighting has slowed recently.", "recently", "PAST_REF"),
    ("The mast fell at 10:30 a.m. GMT on Friday.", "10:30 a.m. GMT on Friday", "2025-04-11T10:30Z"),
    ("Fans sang on Monday night.", "Monday night", "2025-04-14TNI"),
    ("The law took force in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("He was jailed for two years and three months.", "two years and three months", "P2Y3M"),
    ("The tax year ended on Good Friday 2024.", "Good Friday 2024", "2024-03-29"),
]


ENGLISH += [
    ("The law took force in twenty seventeen.", "twenty seventeen", "2017"),
    ("In two thousand and eight the bank fell.", "two thousand and eight", "2008"),
    ("It closed in nineteen hundred and five.", "nineteen hundred and five", "1905"),
    ("They waited one hundred and five days.", "one hundred and five days", "P105D"),
    ("Parliament votes on Friday.", "Friday", "2025-04-18"),
    ("The minister meets envoys Tuesday.", "Tuesday", "2025-04-22"),
    ("If the dam breaks on Friday, the town floods.", "Friday", "2025-04-18"),
    ("He won on Monday. That night he left.", "That night", "2025-04-14TNI"),
    ("He won on Monday. The next morning he left.", "The next morning", "2025-04-15TMO"),
    ("He came on Monday. The day before, he rested.", "The day before", "2025-04-13"),
    ("That night he left.", "That night", "XXXX-XX-XXTNI"),
    ("He retired a year or so ago.", "a year or so ago", "2024"),
    ("It opens everyday.", "everyday", "P1D"),
]


@pytest.mark.parametrize(("text", "expression", "value"), ENGLISH)
def test_english(text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("de", "Im Jahr zweitausendsiebzehn schloss es.", "2017"),
        ("de", "Im Jahr neunzehnhundertneunundachtzig fiel sie.", "1989"),
        ("fr", "En mille neuf cent quatre-vingt-neuf, il partit.", "1989"),
        ("es", "En mil novecientos ochenta y nueve cayó.", "1989"),
        ("zh", "二〇一七年他走了", "2017"),
    ],
)
def test_spelled_years(lang: str, text: str, value: str) -> None:
    assert [v for _, v in words(text, lang)] == [value]


def test_chinese_years_of_two_digits_need_a_month() -> None:
    assert [v for _, v in words("18年10月1日他走了", "zh")] == ["2018-10-01"]
    assert [v for _, v in words("他住了18年", "zh")] == ["P18Y"]


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_raised_digits_are_survived(lang: str) -> None:
    assert words("0² and 10² m³ ²", lang) == []


@pytest.mark.parametrize(
    "text",
    [
        "At the end of the day, we lost.",
        "He told CBS This Morning so.",
        "The Good Friday Agreement held.",
        "It cost a quarter of a million.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Talks ran from Nov-Feb 2017.", ["2016-11", "2017-02"]),
        ("Talks ran from March to May 2017.", ["2017-03", "2017-05"]),
        ("It lasted from December 28 to January 3, 2017.", ["2016-12-28", "2017-01-03"]),
        ("It lasted from March 28 to April 3, 2017.", ["2017-03-28", "2017-04-03"]),
    ],
)
def test_a_range_begins_before_it_ends(text: str, values: list[str]) -> None:
    assert [v for _, v in words(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("오는 10일 떠난다", "2025-05-10"),
        ("지난 20일 떠났다", "2025-03-20"),
        ("지난 5일간 떠났다", "P5D"),
        ("3주에 한 번씩 떠난다", "P3W"),
        ("격일로 떠난다", "P2D"),
    ],
)
def test_korean_coming_and_last_days(text: str, value: str) -> None:
    assert [v for _, v in words(text, "ko")] == [value]


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("zh", "截至3月底", ["2025-03"]),
        ("zh", "去年3月底他走了", ["2024-03"]),
        ("zh", "前三季度增长", []),
        ("zh", "十多年前他来了", ["PAST_REF"]),
        ("ja", "3月末に終わる", ["2025-03"]),
        ("ja", "3月初めに始まる", ["2025-03"]),
        ("es", "El pasado lunes llegó.", ["2025-04-14"]),
    ],
)
def test_months_ends_and_first_quarters(lang: str, text: str, values: list[str]) -> None:
    assert [v for _, v in words(text, lang)] == values


def test_a_following_event_is_no_following_day() -> None:
    assert words("Following Monday's debate he left.") == [("Monday", "2025-04-14")]
    assert words("It is coming September 30th.") == [("September 30th", "2025-09-30")]


def test_what_follows_at_once_has_no_time_of_its_own() -> None:
    assert words("He left soon after the vote and came as soon as he could.") == []


def test_a_rate_is_no_length() -> None:
    assert words("The plant makes 700 cars a month.") == []


OTHERS = [
    ("de", "Das Schiff sank am 3. März 2024.", "3. März 2024", "2024-03-03"),
    ("de", "Sie tagten Ende letzten Jahres.", "Ende letzten Jahres", "2024"),
    ("de", "Der Streik begann vor drei Tagen.", "vor drei Tagen", "2025-04-13"),
    ("de", "Er sprach am Dienstagabend.", "Dienstagabend", "2025-04-15TEV"),
    ("de", "Die Messe endet um 18.30 Uhr.", "18.30 Uhr", "2025-04-16T18:30"),
    ("fr", "Le pont a cédé le 3 mars 2024.", "3 mars 2024", "2024-03-03"),
    ("fr", "La grève a commencé il y a trois jours.", "il y a trois jours", "2025-04-13"),
    ("es", "El puente cayó el 3 de marzo de 2024.", "3 de marzo de 2024", "2024-03-03"),
    ("es", "Llovió la semana pasada.", "la semana pasada", "2025-W15"),
    ("ru", "Мост рухнул 3 марта 2024 года.", "3 марта 2024 года", "2024-03-03"),
    ("ru", "Это случилось на прошлой неделе.", "прошлой неделе", "2025-W15"),
    ("uk", "Міст упав 3 березня 2024 року.", "3 березня 2024 року", "2024-03-03"),
    ("uk", "Торік урожай був добрий.", "Торік", "2024"),
    ("ko", "다리는 2024년 3월 3일 무너졌다.", "2024년 3월 3일", "2024-03-03"),
    ("ko", "지난주 비가 내렸다.", "지난주", "2025-W15"),
    ("ja", "橋は令和6年3月3日に落ちた。", "令和6年3月3日", "2024-03-03"),
    ("ja", "昭和64年は短かった。", "昭和64年", "1989"),
    ("ja", "２０２４年３月３日に出航した。", "２０２４年３月３日", "2024-03-03"),
    ("zh", "大桥于2024年3月3日垮塌。", "2024年3月3日", "2024-03-03"),
    ("zh", "二〇二四年三月下雪。", "二〇二四年三月", "2024-03"),
    ("zh", "上周五停航。", "上周五", "2025-04-11"),
]


@pytest.mark.parametrize(("lang", "text", "expression", "value"), OTHERS)
def test_other_languages(lang: str, text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text, lang)


def test_bounds_are_half_open() -> None:
    (month,) = find("It closed in June 2024.")
    assert (month.earliest, month.latest) == ("2024-06-01", "2024-07-01")
    (late,) = find("It closed in late 2024.")
    assert late.value == "2024"
    assert late.earliest is not None
    assert late.earliest > "2024-08"
    assert late.latest == "2025-01-01"


def test_a_range_gives_both_its_ends() -> None:
    assert [v for _, v in words("It rained between March and May 2023.")] == ["2023-03", "2023-05"]
    assert [v for _, v in words("It rained from 3 to 5 May 2023.")] == ["2023-05-03", "2023-05-05"]


def test_narrative_counts_from_the_story() -> None:
    text = "The crew left on 3 March 2024. Two days later the engine failed. The following year it was sold."
    assert [v for _, v in words(text)] == ["2024-03-03", "2024-03-05", "2025"]


def test_without_an_anchor_nothing_is_invented() -> None:
    found = find("Yesterday, in April, on Friday and last week it rained; on 3 March 2024 it did not.", anchor=None)
    assert [t.value for t in found] == ["XXXX-XX-XX", "XXXX-04", "XXXX-WXX-5", "XXXX-WXX", "2024-03-03"]
    assert [t.earliest for t in found] == [None, None, None, None, "2024-03-03"]
    assert all(t.anchor is None for t in found)


def test_a_coarse_anchor_decides_no_more_than_it_knows() -> None:
    assert [v for _, v in words("It rained last year and yesterday.", anchor="2024")] == ["2023", "XXXX-XX-XX"]


def test_an_anchor_may_hold_a_time() -> None:
    assert words("It rained yesterday.", anchor="2025-04-16T22:30:00+09:00") == [("yesterday", "2025-04-15")]
    assert words("It rained yesterday.", anchor="no date") == [("yesterday", "XXXX-XX-XX")]


def test_only_relative_expressions_name_their_anchor() -> None:
    explicit, relative = find("On 3 March 2024 and yesterday.")
    assert explicit.anchor is None
    assert relative.anchor == ANCHOR


NOT_DATES = [
    "Python 3.11.7 is out",
    "reach 192.168.10.12 by ssh",
    "call +49 30 1234567 or 555-1234-22",
    "they won 2-1 and 3:2",
    "it costs $2015 or 1.234,56 euros",
    "1,234.56 and 1.234,56",
    "an F-16 and COVID-19",
    "9" * 400,
    "about 2000 soldiers",
    "٢٠٢٤ and ٣",
    "year 99999 and 0000-00-00",
    "ratio 99/99 and 45.99",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert [t for t in find(text) if t.type == "DATE" and "٢" not in text] == []


def test_impossible_dates_are_kept_as_stated() -> None:
    (timex,) = find("They met on 31 April 2024.")
    assert timex.value == "2024-04-31"
    assert timex.earliest is None
    assert impossible(timex)
    assert impossibilities(timex) == ("2024-04 has 30 days, not 31",)
    (fine,) = find("They met on 29 February 2024.")
    assert not impossible(fine)


def test_boilerplate_and_unknown_languages_give_nothing() -> None:
    text = "Updated on 3 March 2024"
    assert timexes(text, [Sentence(0, len(text), 0, "boilerplate")], lang="en", anchor=None) == ()
    assert find(text, lang="xx") == ()
    assert find(text, lang="en-GB") != ()


ALPHABET = st.sampled_from(
    [*"0123456789.,:/-–' \n年月日前후", "last ", "May ", " days ", "Uhr", "1990", " ago", "в ", "et "]
)
SOUP = st.lists(ALPHABET, max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(
    SOUP, st.sampled_from(sorted(LANGUAGES)), st.sampled_from([None, "2024", "2024-02-29", "0001-01-01", "9998-12-31"])
)
def test_any_soup_gives_ordered_spans_inside_the_text(text: str, lang: str, anchor: str | None) -> None:
    found = find(text, lang, anchor)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [t.id for t in found] == [f"t{i}" for i in range(1, len(found) + 1)]
    assert all(t.earliest < t.latest for t in found if t.earliest and t.latest)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_is_survived(text: str, lang: str) -> None:
    find(text, lang)


@pytest.mark.parametrize(
    "piece", ["1", "12 ", "May ", "3 May 2024, ", "1.", "last ", '"', "a", "one hundred ", "年", "1月"]
)
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_time_grows_with_the_text_alone(piece: str, lang: str) -> None:
    short, long = piece * 2_000, piece * 16_000
    started = time.process_time()
    find(short, lang)
    middle = time.process_time()
    find(long, lang)
    assert time.process_time() - middle < 24 * max(middle - started, 0.02)


def test_hours_count_from_an_anchor_that_names_its_time() -> None:
    assert words("It sank three hours ago.", anchor="2025-04-16T01:30") == [("three hours ago", "2025-04-15T22:30")]
    assert words("It sank three hours ago.") == [("three hours ago", "XXXX-XX-XXTXX:XX")]


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("The siren went at half past seven in the evening.", "half past seven in the evening", "2025-04-16T19:30"),
        ("It went at a quarter to five in the morning.", "a quarter to five in the morning", "2025-04-16T04:45"),
        ("It went at ten past nine.", "ten past nine", "2025-04-16T09:10"),
        ("It went at twenty minutes to six.", "twenty minutes to six", "2025-04-16T05:40"),
        ("It went at eleven-thirty p.m. on Sunday.", "eleven-thirty p.m. on Sunday", "2025-04-13T23:30"),
        ("It went at 1430 GMT.", "1430 GMT", "2025-04-16T14:30Z"),
        ("It went at 7:30 in the evening.", "7:30 in the evening", "2025-04-16T19:30"),
        ("It went at 9 tonight.", "9 tonight", "2025-04-16T21:00"),
        ("It goes on Saturday at 5.", "Saturday at 5", "2025-04-19T05:00"),
    ],
)
def test_english_clock_words(text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text)


@pytest.mark.parametrize("text", ["Five to seven boats sank.", "They lost by ten to five."])
def test_numbers_with_to_between_are_no_clock(text: str) -> None:
    assert words(text) == []


def test_ends_of_a_range_agree() -> None:
    assert [v for _, v in words("From 26 June to 28 June 2020 he rowed.")] == ["2020-06-26", "2020-06-28"]
    assert [v for _, v in words("From next Monday to Friday he rows.")] == ["2025-04-21", "2025-04-25"]
    assert [v for _, v in words("He rowed on Friday and Thursday.")] == ["2025-04-11", "2025-04-10"]


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("He rowed on the morning of 3 March 2024.", "the morning of 3 March 2024", "2024-03-03TMO"),
        ("The raid came at dawn on Tuesday.", "dawn on Tuesday", "2025-04-15TMO"),
        ("It sank in the early hours of Monday.", "the early hours of Monday", "2025-04-14TMO"),
        ("Exports grew in the first half of 2024.", "the first half of 2024", "2024-H1"),
        ("Exports grew in the second half of this year.", "the second half of this year", "2025-H2"),
        ("A month-long truce held.", "A month-long", "P1M"),
        ("He rowed for 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("He rowed for 2½ years.", "2½ years", "P2.5Y"),
        ("He rowed for 3h.", "3h", "PT3H"),
        ("The board meets every other week.", "every other week", "P2W"),
        ("The board meets twice a year.", "twice a year", "P1Y"),
        ("The plant was shut after the 9/11 attacks.", "9/11", "2001-09-11"),
        ("The plant was shut after the September 11 attacks.", "September 11", "2001-09-11"),
        ("Prices fell in 03/2024.", "03/2024", "2024-03"),
        ("Prices fell in the nineteen eighties.", "the nineteen eighties", "198"),
        ("Prices fell in the 80's.", "the 80's", "198"),
        ("The fund grew in FY2024.", "FY2024", "2024"),
        ("He left two years and three months ago.", "two years and three months ago", "2023-01"),
        ("The rest of the week was calm.", "The rest of the week", "2025-W16"),
        ("The mill had a profit in the quarter ended Sept. 30.", "the quarter", "2024-Q3"),
        ("The week after next is calm.", "The week after next", "2025-W18"),
        ("Buses stand still on weekends.", "on weekends", "XXXX-WXX-WE"),
        ("He will sail some day.", "some day", "FUTURE_REF"),
        ("The file is log-2024-03-03.txt.", "2024-03-03", "2024-03-03"),
    ],
)
def test_more_english(text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text)


def test_stretches_that_begin_or_end_at_the_anchor() -> None:
    (rest,) = find("The rest of the year is calm.")
    assert (rest.earliest, rest.latest) == ("2025-04-16", "2026-01-01")
    (within,) = find("He will row within two weeks.")
    assert (within.value, within.earliest, within.latest) == ("P2W", "2025-04-16", "2025-04-30")
    first, year = find("The first three months of 2024 were calm.")
    assert (first.value, first.earliest, first.latest, year.value) == ("P3M", "2024-01-01", "2024-04-01", "2024")


def test_late_in_a_day_leaves_its_bounds() -> None:
    (late,) = find("Late on Monday he left.")
    assert (late.earliest, late.latest) == ("2025-04-14", "2025-04-15")


@pytest.mark.parametrize(
    "text", ["It cost 5/12 of the sum.", "He said this 5 times.", "A 2016H engine.", "Take 3 past 5"]
)
def test_more_that_is_no_date(text: str) -> None:
    assert [v for _, v in words(text) if v[:2] == "20" and "T05" not in v] == []


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("It sank two Fridays ago.", "two Fridays ago", "2025-04-04"),
        ("It sails in three days' time.", "three days' time", "2025-04-19"),
        ("It sank on Thursday, June 19.", "Thursday, June 19", "2025-06-19"),
        ("It sank on Wednesday, June 19.", "Wednesday, June 19", "2024-06-19"),
        ("It sails at month's end.", "month's end", "2025-04"),
        ("It rowed for a quarter of an hour.", "a quarter of an hour", "PT15M"),
        ("It sails every second day.", "every second day", "P2D"),
    ],
)
def test_still_more_english(text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text)


def test_next_is_of_the_next_week_and_this_of_this_one() -> None:
    assert words("The board meets next Friday.") == [("next Friday", "2025-04-25")]
    assert words("The board meets this Friday.") == [("this Friday", "2025-04-18")]
    assert words("The board meets this coming Friday.") == [("this coming Friday", "2025-04-18")]


def test_quarters_are_whole_and_previous_weeks_end_at_the_story() -> None:
    (last,) = find("The mill lost money in the last two quarters.")
    assert (last.value, last.earliest, last.latest) == ("P2Q", "2024-10-01", "2025-04-01")
    _, weeks = find("The mill closed on 3 March 2024. The previous two weeks were calm.")
    assert (weeks.value, weeks.earliest, weeks.latest) == ("P2W", "2024-02-18", "2024-03-03")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill closed in June '05.", "2005-06"),
        ("The mill closed in '08.", "2008"),
        ("In '15 minutes' he ate.", None),
    ],
)
def test_years_of_two_digits(text: str, value: str | None) -> None:
    assert value in [v for _, v in words(text)] or (value is None and "2015" not in [v for _, v in words(text)])


def test_a_year_to_date_ends_today() -> None:
    (year,) = find("The mill lost money in the year to date.")
    assert (year.value, year.earliest, year.latest) == ("2025", "2025-01-01", "2025-04-16")


def test_an_hour_without_its_half_of_the_day_may_be_either() -> None:
    (open_half,) = find("It began at ten past nine on Friday.")
    assert (open_half.earliest, open_half.latest) == ("2025-04-11T09:10", "2025-04-11T21:11")
    (evening,) = find("It began at ten past nine in the evening.")
    assert (evening.earliest, evening.latest) == ("2025-04-16T21:10", "2025-04-16T21:11")


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("It rained in the month of May 2024.", "the month of May 2024", "2024-05"),
        ("It rained in the year of 2008.", "the year of 2008", "2008"),
        ("It rained two weekends ago.", "two weekends ago", "2025-W14-WE"),
        ("It rained at the end of the second quarter.", "the end of the second quarter", "2025-Q2"),
        ("It rained on the first day of the month.", "the first day of the month", "2025-04-01"),
    ],
)
def test_wholes_and_their_parts(text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text)
