/** Small words around an organism's name, in the label languages. */

export const LIST_WORDS: ReadonlySet<string> = new Set(
  'and e en et i och oder og or plus u und y'.split(' '),
);
export const STRAIN_WORDS: ReadonlySet<string> = new Set(
  'as bioactive cepa cepas ceppi ceppo code código known named souche souches sous stam stamm stamme stammen str strain strains stämme type штам щам'.split(
    ' ',
  ),
);
export const SUBSPECIES_RANKS: ReadonlySet<string> = new Set(
  'biovar bv ondersoort sottospecie sousespece spp ssp subespecie subs subsp subspecies subspezies unterart var variety'.split(
    ' ',
  ),
);
/** Before an older or newer name of the same organism. */
export const FORMERLY_WORDS: ReadonlySet<string> = new Set(
  'aka also anciennement anteriormente antes as called ex formally formerly früher identified known name now old precedentemente previously reclassified syn synonym voorheen vormals'.split(
    ' ',
  ),
);
