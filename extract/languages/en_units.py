"""English unit words that quantulum3's tables lack, rename or get wrong."""

from __future__ import annotations

from typing import Final

LEFT_OUT: Final = frozenset({"currency", "dimensionless", "data storage", "charge"})
"""Groups of quantulum3 that are read elsewhere or are mostly other English words."""
NO_UNITS: Final = frozenset(
    "mill dime grain point pica barn gauss perch rod link chain hand load stere pole "
    "rood pipe tun last rope cable span nail ell shake beat score unk gross "
    "pennyweight slug grave mark carat knot month year century decade millennium "
    "fortnight second minute hour day week bit byte dot pixel gilbert league".split()
) | {"degree angle"}
RENAMED: Final = {
    "metre": "metre",
    "pound-mass": "pound",
    "degree celsius": "degree Celsius",
}
UNITS: Final[dict[str, tuple[str, str, str]]] = {
    # name: (what it measures, other words parted by |, symbols)
    "millimetre": ("length", "millimeter", "mm"),
    "centimetre": ("length", "centimeter", "cm"),
    "metre": ("length", "meter", ""),
    "kilometre": ("length", "kilometer|klick", "km kms Km KM"),
    "micrometre": ("length", "micrometer|micron", "µm μm"),
    "nanometre": ("length", "nanometer", "nm"),
    "inch": ("length", "inche", ""),
    "foot": ("length", "feet", "ft ft."),
    "yard": ("length", "", "yd yds"),
    "mile": ("length", "", "mi"),
    "nautical mile": ("length", "", "nmi"),
    "light-year": ("length", "light year|lightyear", ""),
    "square metre": (
        "area", "square meter|sq metre|sq meter|sq m|sq. m", "m² m2 sqm sq.m",
    ),
    "square kilometre": (
        "area",
        "square km|square kms|square kilometer|sq km|sq. km|sq kilometre|sq kilometer",
        "km² km2 sqkm sq.km",
    ),
    "square foot": ("area", "square feet|sq ft|sq. ft|sq foot", "ft² sqft sq.ft"),
    "square mile": ("area", "sq mile|sq mi|sq. mile", "mi²"),
    "square yard": ("area", "sq yd|sq yard|sq. yard", ""),
    "dunam": ("area", "dunum", ""),
    "feddan": ("area", "", ""),
    "bigha": ("area", "", ""),
    "kanal": ("area", "", ""),
    "marla": ("area", "", ""),
    "acre-foot": ("volume", "acre foot|acre feet|acre-feet", ""),
    "thousand million cubic feet": ("volume", "", "TMC tmc TMCft tmcft"),
    "million cubic metre": ("volume", "", "mcm MCM"),
    "billion cubic metre": ("volume", "", "bcm BCM"),
    "billion cubic foot": ("volume", "", "bcf Bcf BCF"),
    "trillion cubic foot": ("volume", "", "tcf Tcf TCF"),
    "square millimetre": ("area", "square millimeter|sq mm", "mm² mm2"),
    "million tonnes per annum": ("mass per time", "", "Mtpa mtpa MTPA"),
    "square inch": ("area", "sq in", ""),
    "hectare": ("area", "", "ha"),
    "million hectare": ("area", "", "mha Mha"),
    "acre": ("area", "", ""),
    "cubic metre": ("volume", "cubic meter|cu m", "m³ m3 cu.m"),
    "cubic kilometre": ("volume", "cubic kilometer|cubic km", "km³ km3"),
    "cubic foot": ("volume", "cubic feet|cu ft", "ft³"),
    "cubic centimetre": ("volume", "cubic centimeter", "cm³ cc"),
    "litre": ("volume", "liter", ""),
    "litre per 100 kilometres": ("economy", "", "l/100km L/100km l/100 L/100"),
    "millilitre": ("volume", "milliliter", "ml mL"),
    "barrel": ("volume", "", "bbl bbls"),
    "barrel per day": ("volume per time", "", "bpd b/d bbl/d mbpd"),
    "million barrel per day": ("volume per time", "", "mb/d mbd mmb/d"),
    "barrel of oil equivalent": ("energy", "barrels of oil equivalent", "boe BOE"),
    "barrel of oil equivalent per day": ("energy per time", "", "boe/d boepd"),
    "thousand barrel of oil equivalent per day": (
        "energy per time", "", "kboe/d kboepd mboe/d mboepd mboed",
    ),
    "thousand barrel per day": ("volume per time", "", "kb/d kbpd kbd"),
    "billion cubic foot per day": ("volume per time", "", "bcf/d bcfd Bcf/d"),
    "million cubic foot per day": ("volume per time", "", "mmcf/d mmcfd mmscfd MMscfd MMcf/d"),
    "megalitre": ("volume", "megaliter", "ML"),
    "gigalitre": ("volume", "gigaliter", "GL"),
    "gallon": ("volume", "", ""),
    "bushel": ("volume", "", ""),
    "tonne": ("mass", "metric ton|metric tonne|tonnes of", "mt MT"),
    "ton": ("mass", "short ton|long ton", ""),
    "kilogram": ("mass", "kilogramme|kilo", "kg kgs Kg KG"),
    "gram": ("mass", "gramme", "gm gms"),
    "milligram": ("mass", "milligramme", "mg"),
    "microgram": ("mass", "microgramme", "µg μg mcg"),
    "pound": ("mass", "", "lb lbs lb. lbs."),
    "ounce": ("mass", "troy ounce", "oz"),
    "thousand ounce": ("mass", "", "koz Koz"),
    "million ounce": ("mass", "", "Moz moz"),
    "stone": ("mass", "", ""),
    "deadweight ton": ("mass", "deadweight tonne", "DWT dwt"),
    "gross ton": ("mass", "gross tonne", "GT"),
    "tonne of CO2 equivalent": ("mass", "", "tCO2e tCO2eq"),
    "megatonne of CO2 equivalent": ("mass", "", "MtCO2e MtCO2eq"),
    "gigatonne of CO2 equivalent": ("mass", "", "GtCO2e GtCO2eq"),
    "international unit": ("amount", "", "IU"),
    "carat": ("mass", "", ""),
    "kiloton": ("mass", "kilotonne", "kt"),
    "megaton": ("mass", "megatonne", "Mt"),
    "gigatonne": ("mass", "gigaton", "Gt"),
    "degree Celsius": (
        "temperature", "degree celsius|degree centigrade|degrees celsius|"
        "degrees centigrade|deg c|celsius|degrees c|degree c", "°C ºC ℃ ˚C",
    ),
    "degree Fahrenheit": (
        "temperature", "degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f|deg f",
        "°F ºF ℉ ˚F",
    ),
    "kelvin": ("temperature", "", ""),
    "degree": ("angle", "", "° º"),
    "kilometre per hour": (
        "speed", "kilometres per hour|kilometers per hour|kilometer per hour|"
        "kilometres an hour|kilometers an hour|km per hour|km an hour",
        "km/h kph kmh kmph km/hr",
    ),
    "mile per hour": ("speed", "miles per hour|miles an hour", "mph"),
    "metre per second": (
        "speed", "metres per second|meters per second|meter per second|"
        "metres a second|meters a second", "m/s",
    ),
    "knot": ("speed", "", "kt. kts"),
    "watt": ("power", "", ""),
    "kilowatt": ("power", "", "kW kWp"),
    "megawatt": ("power", "", "MW MWe MWp MWac MWdc MWt"),
    "gigawatt": ("power", "", "GW GWp GWe GWac GWdc"),
    "terawatt": ("power", "", "TW"),
    "horsepower": ("power", "", "hp bhp"),
    "watt hour": ("energy", "watt-hour", "Wh"),
    "kilowatt hour": ("energy", "kilowatt-hour|kilowatt hour", "kWh kwh"),
    "megawatt hour": ("energy", "megawatt-hour", "MWh"),
    "gigawatt hour": ("energy", "gigawatt-hour", "GWh"),
    "terawatt hour": ("energy", "terawatt-hour", "TWh"),
    "calorie": ("energy", "", ""),
    "kilocalorie": ("energy", "", "kcal"),
    "joule": ("energy", "", ""),
    "megajoule": ("energy", "", "MJ"),
    "gigajoule": ("energy", "", "GJ"),
    "terajoule": ("energy", "", "TJ"),
    "petajoule": ("energy", "", "PJ"),
    "exajoule": ("energy", "", "EJ"),
    "zettajoule": ("energy", "", "ZJ"),
    "kilovolt ampere": ("power", "", "kVA"),
    "megavolt ampere": ("power", "", "MVA"),
    "revolution per minute": ("frequency", "revolutions per minute", "rpm"),
    "beat per minute": ("frequency", "beats per minute|beats a minute", "bpm"),
    "mile per gallon": ("economy", "miles per gallon|miles to the gallon", "mpg"),
    "volt": ("voltage", "", ""),
    "kilovolt": ("voltage", "", "kV"),
    "ampere": ("current", "amp", ""),
    "milliampere hour": ("charge", "", "mAh"),
    "hertz": ("frequency", "", "Hz"),
    "kilohertz": ("frequency", "", "kHz"),
    "megahertz": ("frequency", "", "MHz"),
    "gigahertz": ("frequency", "", "GHz"),
    "decibel": ("sound", "", "dB"),
    "pascal": ("pressure", "", "Pa"),
    "hectopascal": ("pressure", "", "hPa"),
    "millibar": ("pressure", "", "mb mbar"),
    "psi": ("pressure", "", ""),
    "millimetre of mercury": ("pressure", "", "mmHg"),
    "kilobyte": ("data storage", "", "KB kB"),
    "megabyte": ("data storage", "", "MB"),
    "gigabyte": ("data storage", "", "GB"),
    "terabyte": ("data storage", "", "TB"),
    "petabyte": ("data storage", "", "PB"),
    "exabyte": ("data storage", "", "EB"),
    "kilobit per second": ("data rate", "kilobits per second", "kbps kbit/s"),
    "megabit per second": (
        "data rate", "megabits per second|megabits a second", "Mbps Mb/s Mbit/s MBit/s",
    ),
    "gigabit per second": (
        "data rate", "gigabits per second|gigabits a second", "Gbps Gb/s Gbit/s",
    ),
    "terabit per second": ("data rate", "terabits per second", "Tbps Tb/s Tbit/s"),
    "megapixel": ("resolution", "", ""),
    "part per million": ("concentration", "parts per million", "ppm"),
    "part per billion": ("concentration", "parts per billion", "ppb"),
    "microgram per cubic metre": (
        "concentration", "micrograms per cubic metre|micrograms per cubic meter|"
        "microgram per cubic meter", "µg/m3 μg/m3 µg/m³ μg/m³",
    ),
    "milligram per decilitre": ("concentration", "", "mg/dL mg/dl"),
    "millimole per litre": ("concentration", "", "mmol/L mmol/l"),
    "cubic metre per second": (
        "flow", "cubic metres per second|cubic meters per second|cusec|cumec", "m³/s m3/s",
    ),
    "kilogram per hectare": ("yield", "kilograms per hectare", "kg/ha"),
    "tonne per hectare": ("yield", "tonnes per hectare", "t/ha"),
    "bushel per acre": ("yield", "", "bu/acre bu/ac bpa"),
    "basis point": ("share", "", "bps bp"),
    "per mille": ("share", "permille|per mil", ""),
    "percentage point": ("share", "percent point|per cent point", "pp ppt ppts"),
    "sievert": ("radiation", "", "Sv"),
    "millisievert": ("radiation", "", "mSv"),
    "microsievert": ("radiation", "", "µSv μSv"),
    "microsievert per hour": ("radiation", "microsieverts per hour", "µSv/h μSv/h"),
    "millisievert per hour": ("radiation", "millisieverts per hour", "mSv/h"),
    "becquerel": ("radiation", "", "Bq"),
    "astronomical unit": ("length", "", ""),
    "second": ("time", "sec|secs", ""),
    "millisecond": ("time", "", "ms"),
    "minute": ("time", "min|mins", ""),
    "hour": ("time", "hr|hrs", ""),
    "day": ("time", "working day|business day|calendar day", ""),
    "night": ("time", "", ""),
    "week": ("time", "", ""),
    "fortnight": ("time", "", ""),
    "month": ("time", "", ""),
    "quarter": ("time", "", ""),
    "year": ("time", "yr|yrs|calendar year|consecutive year", ""),
    "decade": ("time", "", ""),
    "century": ("time", "centurie", ""),
    "millennium": ("time", "millennia|millenniums", ""),
    "generation": ("time", "", ""),
}  # fmt: skip
DURATIONS: Final = frozenset(
    name for name, (entity, _, _) in UNITS.items() if entity == "time"
) - {"generation", "night", "quarter"}
DOSES: Final = frozenset(
    "milligram microgram gram kilogram tonne millilitre litre ounce pound watt megawatt".split()
)
"""In "2 x 500 mg" the first number counts; lengths are multiplied ("3 x 4 m")."""
SMALLER: Final[dict[tuple[str, str], int]] = {
    ("second", "minute"): 60,
    ("minute", "hour"): 60,
    ("hour", "day"): 24,
    ("hour", "week"): 168,
    ("day", "week"): 7,
    ("month", "year"): 12,
    ("year", "decade"): 10,
    ("year", "century"): 100,
    ("millimetre", "centimetre"): 10,
    ("millimetre", "metre"): 1000,
    ("centimetre", "metre"): 100,
    ("metre", "kilometre"): 1000,
    ("gram", "kilogram"): 1000,
    ("kilogram", "tonne"): 1000,
    ("kilowatt", "megawatt"): 1000,
    ("megawatt", "gigawatt"): 1000,
}
"""How many of a smaller unit make the larger: "from three months to 10 years"."""
COMMON_WORDS: Final = frozenset(
    "in a an at as to by so no on he be us are was is it i me my do man men hand hands "
    "bar bars mark marks point points links rods chains last nail load pole sol gee "
    "light lights stones stone tour span gram-force grave mil mils deg hp pt line lines "
    "cord cords cup cups drop drops pinch round rounds shot shots dash dashes sack sacks "
    "block blocks page pages quarters quarter generation generations night nights "
    "count counts cable cables rope ropes case cases foot-pound minim acres-foot "
    "firkin hide hides fifth pace paces finger palm "
    "thou clo bel bels rad rem rads rems roentgen wood weber henry henrys gray grays candle candles denier pond ponds nit nits tesla teslas "
    "mole moles stokes peck pecks quad quads rhe rhes kip kips gal gals lux poise gauss maxwell".split()
)
COMMON_SYMBOLS: Final = frozenset(
    "in at as to by so no on an us are is it he me my do am pm ha da mo ma pa PA MA "
    "IN AT OR ac th pt gr dr hr min pc mil oz bar bit Pa pk st cd AU ad el rad rem nat "
    "At St UA ua TR Da Ba Gal Cal Ci Ly Rd Ha MOA SOA BF nt qr den sb tf sr dam fur fath "
    "cps Ws amin asec mfu mps fps ips hm MP PB mV MV VA au kp tex Oe Mx Dm SLM FBM ppt "
    "deg rpm ban dec gal her bu ct cp fm Ah kat lm lx mol ly li ch nl cs mk kip".split()
)
SPACED: Final = frozenset("m g l L t V W C F K h s".split())
"""Of the short symbols those that may stand behind a space."""
SHORT: Final[dict[str, tuple[str, str]]] = {
    "m": ("metre", "length"),
    "l": ("litre", "volume"),
    "L": ("litre", "volume"),
    "g": ("gram", "mass"),
    "t": ("tonne", "mass"),
    "h": ("hour", "time"),
    "s": ("second", "time"),
    "V": ("volt", "voltage"),
    "W": ("watt", "power"),
    "C": ("degree Celsius", "temperature"),
    "F": ("degree Fahrenheit", "temperature"),
    "K": ("kelvin", "temperature"),
    "A": ("ampere", "current"),
    "MP": ("megapixel", "resolution"),
    "st": ("stone", "mass"),
    "in": ("inch", "length"),
    "in.": ("inch", "length"),
    "ft": ("foot", "length"),
    "′": ("foot", "length"),
    "″": ("inch", "length"),
    "'": ("foot", "length"),
    '"': ("inch", "length"),
}
"""One-letter symbols and symbols that are words: read only glued to digits."""
DISTANCE_UNITS: Final = frozenset({"metre", "kilometre", "mile", "foot", "yard"})
"""Units of which a figure often says where something is."""
