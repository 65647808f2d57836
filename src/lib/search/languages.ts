import type { Locale } from '../locales.ts';

/**
 * What the search knows of a language: words that say nothing of the matter, and the endings and clitics
 * that words come with. All folded. Light on purpose: a stem is used as the beginning of words, so cutting
 * too little still finds and cutting too much finds wrong pages.
 */
export interface Language {
  stop: string;
  /** Cut from the end of a word, the longest that leaves at least `least` letters. */
  endings: string;
  /** Cut from the beginning: the article and prepositions that Arabic writes together. */
  beginnings?: string;
  least: number;
}

export const languages: Record<Locale, Language> = {
  sk: {
    stop: 'kolko ludi ludia clovek niekto nieco a aby aj ak ako ale alebo ani ano bez bol bola bolo bude by byt co cez chcem chcel chcela do ho i ich ja je jeho jej kam kde ked kto ktora ktore ktory ku k ma mam mame mat mi mna mne moj moja moje mozem mozeme moze moznost musim na nad nam nas nasej ne nie o od on ona oni po pod podla pre pred pri pride priviest robit s sa si som su svoj ta tak tam te ten tento ti to toto tu u uz v vam vas ve viem vo z za zo ziskam ziskat',
    endings:
      'a e i o u y ia ie iu iou ii ou om am em im ym ach iach och ich ych ami iami mi imi ymi ov ej eho iho emu imu ho mu ova ove ovi ovia ost osti ostou iam',
    least: 3,
  },
  cs: {
    stop: 'lidi lide clovek nekdo neco a aby aj ale ani ano bez byl byla bylo bude by byt co chci do ho i jak jako je jeho jeji jejich jsem jsou kam kde kdo kdyz kolik ktera ktere ktery k ke ma mam mame me mi mit muj moje muzu mohu muze musim na nad nam nas ne nebo nekdo o od on ona oni po pod podle pro pred pri s se si sve svuj ta tak tam te ten tento to tu u uz v vam vas ve z za ze pomuze dlouho delat',
    endings:
      'a e i o u y em am um im ym ou ach ech ich ych ami emi mi imi ymi u eho iho emu imu ho mu ova ove ovi ova ost osti',
    least: 3,
  },
  en: {
    stop: 'many much people person anybody something a about am an and are as at be but by can could did do does for from get has have help how i if in into is it me must my need no not of on or our she should so somebody someone still that the their them there they this to us want was we were what when where which who whom why will with would you your',
    endings: 's es ies ed ing ings er ers y e ation ations ion ions ance ance ly ment ment',
    least: 4,
  },
  uk: {
    stop: 'скільки людей люди людина хтось а або але без би був була було в вам вас ви він вона вони все де для до є з за і із інша й її його кого коли куди ли мене мені ми мій може можна можу моя на над нам нас наш не ні о от по при про з та так там те ти то тут у хочу хто це цей чи що щоб щодо я як яка який які якщо треба робити',
    endings:
      'а я у ю е є и і о ь й ою ею єю ам ям ом ем єм ах ях ами ями ів їв ого ього ому ьому им ім их іх ими іми ий ій а яя ої тися ться ння нню нням нні ість ості істю',
    least: 3,
  },
  ru: {
    stop: 'сколько людей люди человек кто-то а без бы был была было в вам вас вы все где да для до его ее если есть еще же за и из или им их к как какая какие какой когда который кто куда ли меня мне можно могу мой моя мои мы на над нам нас наш не ни но о об он она они от по под при про с со свой так там то тут ты у уже хочу что чтобы это этот я нужно может помочь делать',
    endings:
      'а я у ю е и ы о ь ой ей ию ия ие ии ий ою ею ам ям ом ем ием ах ях иях ами ями иями ов ев ого его ому ему ым им ых их ыми ими ый ая яя ое ее ые ую юю ть ться ость ости остью',
    least: 3,
  },
  ar: {
    stop: 'عدد شخص في من الى على عن مع هل ما ماذا كيف اين متى لماذا كم هو هي انا انت نحن هم هذا هذه ذلك التي الذي ان او و ثم لا لم لن قد كل اذا بعد قبل عند بدون اريد احتاج يمكن يمكنني استطيع لي لدي',
    endings: 'ه ي ها هم نا كم ك ات ون ين ان تي تك تها تهم تنا اتي يه',
    beginnings: 'ال و وال ب بال ل لل ف فال ك كال ولل',
    least: 3,
  },
  vi: {
    stop: 'bao nhieu cac cai can cho co cua cung da dau de den di duoc gi khi khong la lam len minh moi mot muon nao nay nhu nhung o phai sao se tai theo thi toi trong tu va ve voi xin nguoi',
    endings: '',
    least: 9,
  },
};
