"""More English names of currencies: by country, rarer ones, and small coins."""

from __future__ import annotations

from typing import Final

NATIONAL: Final[dict[str, str]] = {
    "dollar": "jamaican JMD|jamaica JMD|zimbabwean ZWL|zimbabwe ZWL|namibian NAD|namibia NAD|"
    "fijian FJD|fiji FJD|bahamian BSD|barbados BBD|belize BZD|bermuda BMD|brunei BND|"
    "guyanese GYD|guyana GYD|liberian LRD|trinidad TTD|aussie AUD|kiwi NZD|u.s USD",
    "rupee": "sri lankan LKR|nepali NPR|nepalese NPR|mauritian MUR|seychellois SCR",
    "peso": "philippines PHP|argentinian ARS|argentinean ARS|uruguayan UYU|dominican DOP",
    "pound": "sterling GBP|uk GBP|irish IEP|south sudanese SSP|cypriot CYP",
    "dinar": "algerian DZD|tunisian TND|libyan LYD|bahraini BHD|macedonian MKD",
    "dirham": "moroccan MAD|uae AED|emirati AED",
    "riyal": "qatari QAR|qatar QAR|yemeni YER|omani OMR",
    "rial": "omani OMR|yemeni YER|qatari QAR",
    "franc": "congolese CDF|rwandan RWF|rwanda RWF|burundian BIF|guinean GNF|guinea GNF|"
    "djibouti DJF|comorian KMF|french FRF|belgian BEF|central african cfa XAF",
    "shilling": "somali SOS|somaliland Sh|tanzania TZS|uganda UGX|austrian ATS",
    "krona": "icelandic ISK|iceland ISK",
    "kroner": "danish DKK|icelandic ISK",
    "krone": "danish DKK",
    "koruna": "czech CZK|slovak SKK",
    "crown": "czech CZK|swedish SEK|norwegian NOK|danish DKK",
    "rouble": "belarusian BYN|belarus BYN",
    "ruble": "belarusian BYN|belarus BYN",
    "lira": "italian ITL|maltese MTL|syrian SYP|lebanese LBP",
    "leu": "romanian RON|moldovan MDL",
    "lei": "romanian RON|moldovan MDL",
    "lev": "bulgarian BGN",
    "leva": "bulgarian BGN",
    "won": "korean KRW|south korean KRW|north korean KPW",
    "kwacha": "zambian ZMW|malawi MWK|malawian MWK",
    "manat": "azerbaijani AZN|azeri AZN|turkmen TMT",
    "som": "kyrgyz KGS|uzbek UZS",
    "mark": "east german DDM|bosnian BAM|finnish FIM",
    "baht": "thai THB",
    "ringgit": "malaysian MYR",
    "rupiah": "indonesian IDR",
    "naira": "nigerian NGN",
    "rand": "sa ZAR",
    "shekel": "israeli ILS|new ILS|new israeli ILS",
    "zloty": "polish PLN",
    "forint": "hungarian HUF",
    "hryvnia": "ukrainian UAH|ukraine UAH",
    "tenge": "kazakh KZT|kazakhstani KZT",
    "lari": "georgian GEL",
    "dram": "armenian AMD",
    "cedi": "ghana GHS|ghanaian GHS",
    "birr": "ethiopian ETB",
    "taka": "bangladeshi BDT",
    "kyat": "myanmar MMK|burmese MMK",
    "dong": "vietnamese VND|vietnam VND",
    "toman": "iranian toman",
    "real": "brazil BRL",
    "reais": "brazilian BRL",
    "sol": "peruvian PEN",
    "bolivar": "venezuelan VES",
}
"""For each name of a currency the words before it that tell whose it is, with the code."""
OTHERS: Final[dict[str, str]] = {
    # names that no other country's money shares
    "dalasi": "GMD", "ariary": "MGA", "metical": "MZN", "meticais": "MZN", "pula": "BWP",
    "leone": "SLE", "afghanis": "AFN", "somoni": "TJS", "ngultrum": "BTN",
    "rufiyaa": "MVR", "pataca": "MOP", "gourde": "HTG", "lempira": "HNL",
    "quetzal": "GTQ", "cordoba": "NIO", "balboa": "PAB", "boliviano": "BOB",
    "kina": "PGK", "vatu": "VUV", "ouguiya": "MRU", "nakfa": "ERN", "lilangeni": "SZL",
    "emalangeni": "SZL", "maloti": "LSL", "tugrik": "MNT", "togrog": "MNT",
    "denar": "MKD", "litas": "LTL", "kroon": "EEK", "guilder": "NLG", "peseta": "ESP",
    "riel": "KHR", "soum": "UZS", "lek": "ALL", "kwanza": "AOA", "krónur": "ISK",
    "drachma": "GRD", "escudo": "PTE", "punt": "IEP",
}  # fmt: skip
"""Names that a single country's money bears, or bore."""
COINS: Final[dict[str, str]] = {
    "paise": "paisa", "paisa": "paisa", "kobo": "kobo", "pesewa": "pesewa",
    "kopeck": "kopeck", "kopek": "kopeck", "fils": "fils", "centavo": "centavo",
    "centime": "centime", "halala": "halala", "piastre": "piastre",
    "satang": "satang", "ngwee": "ngwee", "thebe": "thebe", "toea": "toea",
    "eurocent": "euro cent", "euro cent": "euro cent", "us cent": "us cent",
}  # fmt: skip
"""Names of small coins; plurals are made of them."""
WHOLE: Final[dict[str, str]] = {
    "penny": "GBP", "paisa": "Rs", "kobo": "NGN", "pesewa": "GHS", "kopeck": "RUB",
    "halala": "SAR", "satang": "THB", "ngwee": "ZMW", "thebe": "BWP", "toea": "PGK",
    "centavo": "peso", "centime": "franc", "piastre": "EGP", "euro cent": "EUR",
    "us cent": "USD",
}  # fmt: skip
"""The currency of which a coin is the hundredth part; a cent's is told by the text."""
OF_CENTS: Final = frozenset(
    "$ USD EUR CAD AUD NZD HKD SGD TWD JMD NAD FJD BBD BZD TTD XCD ZAR KES UGX TZS Sh "
    "MUR LKR SZL LSL MYR".split()
)
"""Currencies whose hundredth part is a cent."""


def national() -> dict[str, str]:
    """Return each currency named with its country ("thai baht") and its code."""
    return {
        f"{country} {name}": code
        for name, table in NATIONAL.items()
        for country, _, code in (entry.rpartition(" ") for entry in table.split("|"))
    }
