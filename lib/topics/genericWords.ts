/** Words of English that are in many titles and name no topic, as stems. A phrase of nothing else is none. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `post blog article part series note new first second third last one two three year month week day today time thing
way people work use using make get go know learn think look find start try need want good better best great big
small simple easy hard real open free full quick update news announc release version introduc introduction guide
tutorial tip trick example list question answer idea story lesson review talk intro overview thought site page web
content data project code program question problem change reason team help build writ read ask day life world user
process report share fast run set month different many number point case step term result state type kind lot love
awesome fix rule slow hello fuck value field source remote pair mindset customer delivery launch nested warning file
header full-time future past today fun nice tool feature pattern software industry machine`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** At either end of a phrase these make no name of it. */
export const NO_END: ReadonlySet<string> = new Set(
  `new first second third last next many more most much few several other same different good better best great big
real full own various certain high low long short old early late available possible general common important
particular`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
