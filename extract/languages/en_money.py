"""Currencies: signs, codes and English names, and the countries that tell them apart."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages import en_currencies

ISO: Final = frozenset(
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR "
    "FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD "
    "JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD "
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP "
    "PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP "
    "SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD "
    "XOF XPF YER ZAR ZMW ZWL BTC ETH".split()
)
SIGNS: dict[str, str] = {
    "US$": "USD", "U$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD",
    "AU$": "AUD", "AUD$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD",
    "NT$": "TWD", "TW$": "TWD", "R$": "BRL", "Z$": "ZWL", "ZW$": "ZWL", "J$": "JMD",
    "TT$": "TTD", "EC$": "XCD", "MX$": "MXN", "N$": "NAD", "FJ$": "FJD", "F$": "FJD", "G$": "GYD", "ZWL$": "ZWL", "BDS$": "BBD", "B$": "BND",
    "USD$": "USD", "E£": "EGP", "LE": "EGP", "CN¥": "CNY", "JP¥": "JPY",
    "GH¢": "GHS", "GH₵": "GHS", "¢": "cent", "$": "$", "£": "GBP", "€": "EUR", "¥": "¥", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₦": "NGN", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₱": "PHP", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL", "฿": "THB", "₨": "Rs",
    "৳": "BDT", "₭": "LAK", "₮": "MNT", "؋": "AFN", "៛": "KHR", "﷼": "﷼",
}  # fmt: skip
SIGNS |= {f"{sign[-1]}{sign[:-1]}": unit for sign, unit in SIGNS.items() if sign[1:]}
SIGNS |= {"$CAN": "CAD"}
OTHER_WORDS: Final = frozenset(
    "ALL AMD BAM BOB BTC COP CUP ETH GEL LAK MOP PEN RON SOS TOP TRY WST LE Le Fr SR QR KD BD TL DM Bs Br RO JD".split()
)
"""Codes that are other words or names too: money only before a larger amount."""
CODES: dict[str, str] = {code: code for code in ISO} | {
    "Rs": "Rs", "Re": "Rs", "RS": "Rs", "Sh": "Sh", "sh": "Sh", "Shs": "Sh", "KSh": "KES",
    "Ksh": "KES", "KSH": "KES", "Kshs": "KES", "TSh": "TZS", "Tsh": "TZS", "USh": "UGX",
    "Ush": "UGX", "UShs": "UGX", "Tk": "BDT", "RM": "MYR", "Rp": "IDR",
    "Dh": "AED", "Dhs": "AED", "SR": "SAR", "QR": "QAR", "RMB": "CNY", "DM": "DEM",
    "Ft": "HUF", "Kc": "CZK", "kr": "kr", "Kr": "kr", "SFr": "CHF", "Fr": "CHF",
    "Php": "PHP", "R": "ZAR", "Y": "JPY", "N": "NGN", "P": "P", "K": "K", "Bs": "Bs", "NGN": "NGN",
    "GHC": "GHS", "GH": "GHS", "Le": "SLE", "NIS": "ILS", "FCFA": "XOF",
    "CFA": "XOF", "TL": "TRY", "BD": "BHD", "KD": "KWD", "Br": "ETB", "RO": "OMR",
    "JD": "JOD", "LE": "EGP", "Frw": "RWF", "FRw": "RWF", "EUR": "EUR", "Euro": "EUR",
}  # fmt: skip
CODES |= {
    form: code
    for code in (
        "USD EUR GBP KES NGN INR AED GHS ZAR PKR LKR UGX TZS RWF ETB ZMW BWP EGP QAR OMR "
        "KWD BHD BDT MYR JPY CNY CHF AUD NZD SGD HKD XAF XOF".split()
    )
    for form in (code.capitalize(), code.lower())
}
"""Codes that are written with small letters too ("Kes 2,400", "usd 5 million")."""
BEHIND: Final = frozenset(
    "Rs Sh Shs KSh Ksh KSH Kshs TSh Tsh USh Ush UShs Tk RM RMB Rp Dh Dhs CFA FCFA NIS Php kr Br".split()
)
"""Short forms that may stand behind an amount too ("500 Rs", "20 million RMB")."""
NAMES: dict[str, str] = {
    "dollar": "$", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "united states dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD",
    "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "euro": "EUR", "pound sterling": "GBP", "sterling": "GBP",
    "british pound": "GBP", "egyptian pound": "EGP", "lebanese pound": "LBP",
    "syrian pound": "SYP", "sudanese pound": "SDG", "yen": "JPY", "japanese yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "fcfa": "XOF", "nis": "ILS", "chinese yuan": "CNY", "won": "KRW",
    "rupee": "Rs", "indian rupee": "INR", "pakistani rupee": "PKR", "rouble": "RUB",
    "ruble": "RUB", "russian rouble": "RUB", "russian ruble": "RUB", "rubles": "RUB",
    "lira": "TRY", "turkish lira": "TRY", "naira": "NGN", "shilling": "Sh",
    "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
    "n.dollar": "NAD", "n.dollars": "NAD", "n dollar": "NAD", "tt dollar": "TTD",
    "ec dollar": "XCD", "nt dollar": "TWD", "j dollar": "JMD", "bds dollar": "BBD",
    "kenya shilling": "KES", "rand": "ZAR", "south african rand": "ZAR", "peso": "peso",
    "mexican peso": "MXN", "philippine peso": "PHP", "argentine peso": "ARS",
    "chilean peso": "CLP", "colombian peso": "COP", "cuban peso": "CUP", "franc": "franc",
    "swiss franc": "CHF", "cfa franc": "XOF", "riyal": "SAR", "saudi riyal": "SAR",
    "dinar": "dinar", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD",
    "jordanian dinar": "JOD", "serbian dinar": "RSD", "dirham": "AED", "baht": "THB",
    "rupiah": "IDR", "ringgit": "MYR", "zloty": "PLN", "forint": "HUF", "hryvnia": "UAH",
    "manat": "AZN", "lari": "GEL", "dram": "AMD", "tenge": "KZT", "som": "KGS",
    "sum": "UZS", "taka": "BDT", "kyat": "MMK", "dong": "VND", "kwacha": "ZMW",
    "cedi": "GHS", "birr": "ETB", "shekel": "ILS", "rial": "IRR", "iranian rial": "IRR",
    "toman": "toman", "krona": "SEK", "kronor": "SEK", "swedish krona": "SEK",
    "swedish kronor": "SEK", "kroner": "kr", "krone": "kr", "norwegian krone": "NOK",
    "norwegian kroner": "NOK", "danish kroner": "DKK", "danish krone": "DKK",
    "koruna": "CZK", "czech crown": "CZK", "crown": "kr", "swedish crown": "SEK",
    "norwegian crown": "NOK", "danish crown": "DKK", "leu": "RON", "lei": "RON", "leva": "BGN",
    "lev": "BGN", "kuna": "HRK", "real": "BRL", "reais": "BRL", "brazilian real": "BRL",
    "bolivar": "VES", "sol": "PEN", "guarani": "PYG", "bitcoin": "BTC",
    "cent": "cent", "pence": "penny", "penny": "penny", "pound": "pound",
    "deutsche mark": "DEM", "deutschmark": "DEM", "german mark": "DEM",
    "hong kong dollars": "HKD", "buck": "$", "quid": "GBP",
}  # fmt: skip
NAMES |= en_currencies.national() | en_currencies.OTHERS | en_currencies.COINS
NAMES |= {f"{name}s": unit for name, unit in NAMES.items() if not name.endswith("s")}
OTHER_NAMES: Final = frozenset(
    "won real sum som sol punt cordoba quetzal leone lev dram sums sols mark marks "
    "sterling crown crowns".split()
)
"""Names that are other words too: money only behind a larger amount."""
AMBIGUOUS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "$": {
        "USD": (
            "US$",
            "USD",
            "U.S.",
            "US",
            "USA",
            "United States",
            "America",
            "American",
            "Americans",
            "Wall Street",
            "White House",
            "Federal Reserve",
            "Nasdaq",
            "Dow Jones",
        ),
        "CAD": (
            "C$",
            "CAD",
            "Canada",
            "Canadian",
            "Canadians",
            "Ottawa",
            "Toronto",
        ),
        "AUD": (
            "A$",
            "AUD",
            "com.au",
            "Australia",
            "Australian",
            "Australians",
            "Sydney",
            "Melbourne",
            "Canberra",
        ),
        "NZD": (
            "NZ$",
            "NZD",
            "co.nz",
            "New Zealand",
            "Wellington",
            "Auckland",
        ),
        "HKD": (
            "HK$",
            "HKD",
            "Hong Kong",
        ),
        "SGD": (
            "S$",
            "SGD",
            "Singapore",
            "Singaporean",
        ),
        "TWD": (
            "NT$",
            "TWD",
            "Taiwan",
            "Taiwanese",
            "Taipei",
        ),
        "JMD": (
            "J$",
            "JMD",
            "Jamaica",
            "Jamaican",
        ),
        "NAD": (
            "N$",
            "NAD",
            "Namibia",
            "Namibian",
        ),
        "TTD": (
            "TT$",
            "TTD",
            "Trinidad",
            "Tobago",
            "Port of Spain",
        ),
        "GYD": (
            "G$",
            "GYD",
            "Guyana",
            "Guyanese",
        ),
        "BBD": (
            "BBD",
            "Barbados",
            "Barbadian",
            "Bridgetown",
        ),
        "FJD": (
            "FJ$",
            "FJD",
            "Fiji",
            "Fijian",
        ),
    },
    "Rs": {
        "INR": (
            "India",
            "Indian",
            "Indians",
            "Delhi",
            "Mumbai",
            "crore",
            "lakh",
            "RBI",
            "Sensex",
            "Kolkata",
            "Chennai",
        ),
        "PKR": (
            "Pakistan",
            "Pakistani",
            "Islamabad",
            "Karachi",
            "Lahore",
            "Punjab government",
        ),
        "LKR": (
            "Sri Lanka",
            "Sri Lankan",
            "Colombo",
        ),
        "NPR": (
            "Nepal",
            "Nepali",
            "Nepalese",
            "Kathmandu",
        ),
        "MUR": (
            "Mauritius",
            "Mauritian",
        ),
    },
    "Sh": {
        "KES": (
            "Kenya",
            "Kenyan",
            "Kenyans",
            "Nairobi",
            "Mombasa",
        ),
        "TZS": (
            "Tanzania",
            "Tanzanian",
            "Dar es Salaam",
        ),
        "UGX": (
            "Uganda",
            "Ugandan",
            "Kampala",
        ),
        "SOS": (
            "Somalia",
            "Somali",
            "Mogadishu",
        ),
    },
    "¥": {
        "JPY": (
            "Japan",
            "Japanese",
            "Tokyo",
            "yen",
        ),
        "CNY": (
            "China",
            "Chinese",
            "Beijing",
            "yuan",
            "Shanghai",
        ),
    },
    "kr": {
        "SEK": (
            "Sweden",
            "Swedish",
            "Stockholm",
        ),
        "NOK": (
            "Norway",
            "Norwegian",
            "Oslo",
        ),
        "DKK": (
            "Denmark",
            "Danish",
            "Copenhagen",
        ),
        "ISK": (
            "Iceland",
            "Icelandic",
            "Reykjavik",
        ),
        "CZK": (
            "Czech",
            "Czechia",
            "Prague",
        ),
    },
    "peso": {
        "MXN": (
            "Mexico",
            "Mexican",
        ),
        "PHP": (
            "Philippines",
            "Philippine",
            "Filipino",
            "Manila",
        ),
        "ARS": (
            "Argentina",
            "Argentine",
            "Buenos Aires",
        ),
        "CLP": (
            "Chile",
            "Chilean",
            "Santiago",
        ),
        "COP": (
            "Colombia",
            "Colombian",
            "Bogota",
        ),
        "CUP": (
            "Cuba",
            "Cuban",
            "Havana",
        ),
    },
    "franc": {
        "CHF": (
            "Switzerland",
            "Swiss",
            "Zurich",
            "Geneva",
            "Basel",
            "Bern",
            "Lausanne",
            "Liechtenstein",
        ),
        "XOF": (
            "CFA",
            "Senegal",
            "Senegalese",
            "Dakar",
            "Mali",
            "Malian",
            "Bamako",
            "Burkina Faso",
            "Ouagadougou",
            "Ivory Coast",
            "Ivorian",
            "Abidjan",
            "Benin",
            "Cotonou",
            "Togo",
            "Niamey",
        ),
        "XAF": (
            "Cameroon",
            "Cameroonian",
            "Yaounde",
            "Chad",
            "Chadian",
            "Gabon",
            "Gabonese",
            "Libreville",
            "Brazzaville",
            "Equatorial Guinea",
            "Central African Republic",
        ),
        "RWF": ("Rwanda", "Rwandan", "Kigali"),
        "BIF": ("Burundi", "Burundian", "Bujumbura"),
        "CDF": ("Kinshasa", "DRC", "Democratic Republic of Congo"),
        "GNF": ("Conakry",),
        "DJF": ("Djibouti",),
        "FRF": ("France", "French", "Paris"),
    },
    "dinar": {
        "IQD": (
            "Iraq",
            "Iraqi",
            "Baghdad",
        ),
        "KWD": (
            "Kuwait",
            "Kuwaiti",
        ),
        "JOD": (
            "Jordan",
            "Jordanian",
            "Amman",
        ),
        "RSD": (
            "Serbia",
            "Serbian",
            "Belgrade",
        ),
        "DZD": (
            "Algeria",
            "Algerian",
            "Algiers",
        ),
        "TND": (
            "Tunisia",
            "Tunisian",
            "Tunis",
        ),
        "LYD": (
            "Libya",
            "Libyan",
            "Tripoli",
        ),
        "BHD": (
            "Bahrain",
            "Bahraini",
        ),
    },
    "P": {
        "PHP": (
            "Philippines",
            "Philippine",
            "Filipino",
            "Manila",
            "Luzon",
            "Visayas",
            "Mindanao",
            "Quezon",
            "Cebu",
            "Davao",
            "Cavite",
            "Barangay",
            "barangay",
        ),
        "BWP": ("Botswana",),
    },
    "K": {
        "ZMW": (
            "Zambia",
            "Zambian",
            "Lusaka",
        ),
        "MWK": ("Malawi", "Malawian", "Lilongwe", "Blantyre"),
        "PGK": ("Papua New Guinea",),
        "MMK": ("Myanmar",),
    },
}
"""Signs and names that several countries share, and the words that name the country."""
LETTERS: Final[dict[str, tuple[str, ...]]] = {
    "R": (
        "South Africa",
        "South African",
        "Johannesburg",
        "Cape Town",
        "Durban",
        "rand",
    ),
    "N": ("Nigeria", "Nigerian", "Nigerians", "Lagos", "Abuja", "naira"),
    "K": (
        "Zambia",
        "Zambian",
        "Lusaka",
        "kwacha",
        "Malawi",
        "Papua New Guinea",
        "kina",
    ),
    "P": ("Philippines", "Philippine", "Manila", "peso", "pesos", "Botswana", "pula"),
}
"""Letters that stand for a currency, and the words that name whose money it is."""
