"""Words that belong to the page around an article: menus, buttons, notices.

Small tables of what page makers write on any site. A line is furniture when it says
nothing but such words; no sentence of an article is judged by a word inside it.
"""

from __future__ import annotations

import re
from functools import cache

WHOLE_LINES = frozenset(
    """
    about|about us|advertise|advertise with us|advertisement|advertisements|all news|
    all rights reserved|also read|archive|archives|article bookmarked|ask a question|
    back to top|bookmark|breaking news|business|careers|categories|category|
    click here|close|comment|comments|comment via facebook|contact|contact us|
    contributors|cookie policy|cookie settings|cookies|copy link|copyright|
    disclaimer|donate|don't miss|download|download our app|editor's picks|
    editors' picks|email|email address|email newsletter|entertainment|facebook|faq|
    faqs|featured|feedback|follow|follow us|follow us on|followers|for you|
    get the app|go to top|help|home|homepage|in pictures|instagram|join us|
    jump to content|latest|latest articles|latest news|latest posts|latest stories|
    leave a comment|leave a reply|learn more|like|likes|linkedin|live tv|load more|
    local|log in|login|log out|main menu|media kit|menu|more|more from|more news|
    more on this story|more stories|more videos|most commented|most popular|most read|
    most shared|most viewed|my account|navigation|news|newsletter|newsletters|
    news feed|next|next article|next post|no comments|no comments yet|opinion|opinions|
    our partners|partners|photo gallery|photos|pinterest|podcasts|politics|popular|
    popular news|popular posts|post a comment|post comment|press releases|previous|
    previous article|previous post|print|print this page|privacy|privacy policy|
    privacy notice|read also|read more|read next|read the full story|recommended|
    recommended for you|recent posts|recent news|recent comments|register|related|
    related articles|related content|related news|related posts|related stories|
    related topics|reply|report this ad|rss|search|see all|see also|see more|
    send|settings|share|share it|share on facebook|share on twitter|share this|
    share this article|share this page|share this post|share this story|shares|
    share article|shop|show all|show comments|show more|sidebar|sign in|sign up|
    site map|sitemap|skip ad|skip to content|skip to main content|society|sponsored|
    sponsored content|sport|sports|submit|submit comment|subscribe|subscribe now|
    subscribers|subscribe to our newsletter|support us|tags|tech|technology|telegram|
    terms|terms and conditions|terms of service|terms of use|text size|tiktok|
    top news|top stories|topics|trending|trending now|tumblr|tweet|twitter|
    up next|use of cookies|video|video gallery|videos|view all|view comments|
    view gallery|view more|watch|watch live|weather|whatsapp|what's hot|world|
    write a comment|you may also like|you might also like|youtube|your email|
    your name|add a comment|be the first to comment|sign up for our newsletter|
    print article|font size|listen|listen to this article|save|saved|gallery|
    in this article|on this page|table of contents|contents|view cart|cart|checkout
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)

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
