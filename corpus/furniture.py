"""Words that belong to the page around an article: menus, buttons, notices.

Small tables of what page makers write on any site. A line is furniture when it says
nothing but such words; no sentence of an article is judged by a word inside it.
"""

from __future__ import annotations

import re
from functools import cache

WHOLE_LINES = frozenset(
    """
    about us|add a comment|advertise|advertise with us|advertisement|advertisements|
    all news|all rights reserved|also read|article bookmarked|ask a question|
    back to top|be the first to comment|bookmark|breaking news|cart|checkout|
    click here|close|comment|comment via facebook|comments|contact|contact us|
    cookie policy|cookie settings|cookies|copy link|copyright|disclaimer|don't miss|
    donate|download|download our app|editor's picks|editors' picks|email address|
    email newsletter|facebook|faq|faqs|feedback|follow|follow us|follow us on|
    followers|font size|for you|get the app|go to top|homepage|in pictures|
    in this article|instagram|join us|jump to content|latest|latest articles|
    latest news|latest posts|latest stories|learn more|leave a comment|leave a reply|
    like|likes|linkedin|listen|listen to this article|live tv|load more|log in|
    log out|login|main menu|media kit|menu|more|more from|more news|
    more on this story|more stories|more videos|most commented|most popular|most read|
    most shared|most viewed|my account|navigation|news feed|newsletter|newsletters|
    next|next article|next post|no comments|no comments yet|on this page|our partners|
    photo gallery|pinterest|popular news|popular posts|post a comment|post comment|
    press releases|previous|previous article|previous post|print|print article|
    print this page|privacy|privacy notice|privacy policy|read also|read more|
    read next|read the full story|recent comments|recent news|recent posts|
    recommended|recommended for you|register|related|related articles|related content|
    related news|related posts|related stories|related topics|reply|report this ad|
    rss|search|see all|see also|see more|send|share|share article|share it|
    share on facebook|share on twitter|share this|share this article|share this page|
    share this post|share this story|shares|shop|show all|show comments|show more|
    sidebar|sign in|sign up|sign up for our newsletter|site map|sitemap|skip ad|
    skip to content|skip to main content|sponsored|sponsored content|submit|
    submit comment|subscribe|subscribe now|subscribe to our newsletter|subscribers|
    support us|table of contents|tags|telegram|terms|terms and conditions|
    terms of service|terms of use|text size|tiktok|top news|top stories|trending|
    trending now|tumblr|tweet|twitter|up next|use of cookies|video gallery|view all|
    view cart|view comments|view gallery|view more|watch|watch live|what's hot|
    whatsapp|write a comment|you may also like|you might also like|your email|
    your name|youtube
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)

SECTIONS = frozenset(
    """
    about|archive|archives|business|careers|categories|category|contents|contributors|
    email|entertainment|featured|gallery|help|home|local|news|opinion|opinions|
    partners|photos|podcasts|politics|popular|save|saved|settings|society|sport|
    sports|tech|technology|topics|video|videos|weather|world
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)
"""Names of sections and buttons that are also plain words: furniture only beside other
furniture."""

OPENINGS = (
    r"(?:share|post|tweet|like|recommend|follow) (?:(?:this|the|our|us|it|news|article|"
    r"story|page|post|with|on|via)\b ?){1,3}",
    r"(?:subscribe|sign up|register|log ?in) (?:to|for|now|today|here|and|with)\b",
    r"follow (?:us|me|\S{1,30}) on\b",
    r"be the first\b",
    r"click (?:here|on|to)\b",
    r"(?:read|see|view|show|load|watch|find out) (?:all|more|also|next|full)\b",
    r"(?:also|now) (?:read|watch|see)\b",
    r"(?:you (?:may|might)|recommended|related|most|more) (?:also|from|in|read|"
    r"popular|viewed|stories|articles|news|posts|for)\b",
    r"(?:©|\(c\)|copyright\b)",
    r"disclaimer\b",
    r"(?:we use|this (?:web)?site uses|by (?:continuing|using|clicking|signing))\b",
    r"(?:tags?|filed under|categor(?:y|ies)|topics?|posted in|keywords?) ?[:|]",
    r"(?:photo|image|picture|video|graphic|credit|file photo|illustration) ?[:/|]",
    r"\((?:photo|image|picture|video|graphic|graphics|file)\b.{0,160}\)$",
    r"(?:e-?mail|print|save|comment) (?:this|article|to|via)\b",
    r"(?:\d{1,6} )?(?:comments?|shares?|likes?|views?|followers|votes)(?: \d{1,6})?$",
    r"show (?:all|less|me|\d)",
    r"(?:skip|back|go|jump|return) to\b",
    r"don['’]t (?:show|miss)\b",
    r"(?:corrections|report an error|found (?:a|an) (?:error|mistake|typo))\b",
    r"(?:download|get|install) (?:the|our|on)\b.{0,40}\bapp",
    r"(?:\d{1,3}) ?(?:/|of) ?\d{1,3}\b.{0,60}$",
    r"(?:estimated )?(?:reading|read) time\b",
    r"\d{1,3} min(?:ute)?s? read$",
    r"scan (?:the )?qr",
    r"(?:join|add|visit) (?:us|our)\b.{0,80}(?:channel|group|page|telegram|whatsapp)",
)
"""How a line of furniture opens; each bounded and anchored at the line's start."""

ANYWHERE = (
    r"all rights reserved",
    r"(?:terms (?:of|and)|privacy policy|cookie policy)\b",
    r"(?:newsletter|unsubscribe)\b.{0,60}(?:inbox|email|sign)",
    r"javascript\b.{0,60}(?:enable|disabled|required)",
    r"enable javascript",
    r"your (?:email address will not|browser)\b",
)
"""What marks a line as a notice of the page wherever it stands in the line."""

NETWORKS = re.compile(
    r"facebook|twitter|whatsapp|linkedin|pinterest|telegram|instagram|tumblr|reddit|"
    r"reddIt|google\+|youtube|tiktok|viber|messenger|flipboard|pocket|e-?mail|print",
    re.IGNORECASE,
)
MAX_WORDS = 40
"""Longer lines are furniture only by a notice's own opening words."""


def is_section_name(line: str) -> bool:
    """Say whether a line is a word that menus use and articles may use too."""
    return len(line) < 20 and line.strip(" \t\xa0.:|>•").lower() in SECTIONS


def is_furniture(line: str) -> bool:
    """Say whether a stripped line holds nothing but words of the page around."""
    if len(line) > 1200:
        return False
    plain = line.strip(" \t\xa0.:!?…»«|>•-–—✕×").replace("’", "'").lower()
    if plain in WHOLE_LINES or not plain:
        return True
    openings, anywhere = _patterns()
    words = line.count(" ") + 1
    if words <= MAX_WORDS and openings.match(plain):
        return words <= 14 or not line.endswith((".", "”", '"'))
    if anywhere.search(plain) and words <= MAX_WORDS:
        return True
    return words <= 14 and len(NETWORKS.findall(line)) >= 3


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile("|".join(OPENINGS)), re.compile("|".join(ANYWHERE))
