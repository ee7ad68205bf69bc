"""Service items as CPSV-AP 3.2.0, the European profile for descriptions of public services.

Written after the specification's classes, properties and cardinalities. What an item becomes:

| member | property | class of the value |
|---|---|---|
| list (header) | dct:isPartOf | dcat:Dataset, published by the list's department |
| `implementation_code`, else `basic_code` | dct:identifier | |
| `name`, and `case` behind it | dct:title | |
| type, body, place | dct:description | the profile wants one, lists have none |
| `implementing_body`, else the department | cv:hasCompetentAuthority | cv:PublicOrganisation |
| jurisdiction | dct:spatial | dct:Location |
| `type`, `status`, sector | cv:isClassifiedBy, adms:status, cv:sector | skos:Concept |
| `legal_basis` | cv:hasLegalResource | eli:LegalResource |
| `service_objects` | dct:audience | skos:Concept |
| `conditions` | cv:holdsRequirement | cv:Requirement |
| `process`, limits | cpsv:follows | cpsv:Rule |
| `promised_limit`, else `statutory_limit`, in 自然日 | cv:processingTime | |
| `materials` | cpsv:hasInput | cv:Evidence |
| `result` | cpsv:produces | cv:Output |
| `fees` | cv:hasCost | cv:Cost |
| `channels`, `hours` | cv:hasChannel | cv:Channel |
| `consult`, `complaint` | cv:contactPoint | cv:ContactPoint |
| `online_url` | foaf:page | foaf:Document |
| `bundles`, and lists of bundles | cv:isGroupedBy | cv:Event |

A limit in 工作日 is told by its rule alone: no duration says working days.
"""
