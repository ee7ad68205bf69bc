"""Short names for the files of the sample; paths are relative to its folder."""

CITY = "service-items/211100.json"
SHUANGTAIZI = "service-items/211102.json"
XINGLONGTAI = "service-items/211103.json"
DAWA = "service-items/211104.json"
PANSHAN = "service-items/211122.json"

CITY_POWERS = "powers/211100-transport.json"
SHUANGTAIZI_POWERS = "powers/211102-transport.json"
XINGLONGTAI_POWERS = "powers/211103-transport.json"
DAWA_POWERS = "powers/211104-transport.json"
PANSHAN_POWERS = "powers/211122-transport.json"

POLICE = "powers/211100-police.json"
EMERGENCY = "powers/211100-emergency.json"
HOUSING = "powers/211100-housing.json"

BUNDLES = "bundles.json"
