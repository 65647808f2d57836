import type { Locale } from '../locales.ts';

/**
 * What the search knows of a language: words that say nothing of the matter, and the endings and clitics
 * that words come with. All folded. Light on purpose: a stem is used as the beginning of words, so cutting
 * too little still finds and cutting too much finds wrong pages.
 */
export interface Language {
  stop: string;
  /** Words and phrases of somebody who asks for a number, between commas. */
  counts: string;
  /** Cut from the end of a word, the longest that leaves at least `least` letters. */
  endings: string;
  /** Cut from the beginning: the article and prepositions that Arabic writes together. */
  beginnings?: string;
  least: number;
}

export const languages: Record<Locale, Language> = {
  sk: {
    stop: 'a aby aj ak aka ake akej aki ako akych ale alebo ani ano bez bol bola bolo bude by byt cez chcel chcela chcem chceme cim clovek co com dlho dnes do dostanem dostat este hladat ho i ich ja je jeho jej k kam kde keby ked koho kolki kolko komu kto ktora ktore ktorej ktorom ktoru ktory ku ludi ludia ma mam mame mat mi mna mne moct moj moja moje moze mozem mozeme mozne moznost mozu musi musia musim na nad najdem najst nam nas nasej ne nejake nejaky nie nieco niekoho niekto o od on ona oni platne po pod podla potrebujem potrebujeme pre pred pri pride priviest robim robit s sa si som stoji su svoj ta tak tam te ten tento teraz ti to toto treba trva trvat tu u urobim urobit uz v vam vas ve vediet viem viete vo vobec vybavim vybavit z za zije zijem ziju ziskam ziskat zo',
    counts: 'kolko, pocet, pocty, rocne, statistika',
    endings:
      'a e i o u y ia ie iu iou ii ou om am em im ym ach iach och ich ych ami iami mi imi ymi ov ej eho iho emu imu ho mu ova ove ovi ovia ost osti ostou iam',
    least: 3,
  },
  cs: {
    stop: 'a aby aj ale ani ano bez bude by byl byla bylo byt cem chceme chci cim clovek co delam delat dlouho dnes do dostanu dostat hledat ho i jak jaka jake jako jaky jakych je jeho jeji jejich jeste jsem jsou k kam kde kdo kdyby kdyz ke koho kolik komu ktera ktere ktereho ktery lide lidi ma mam mame me mi mit mohou mohu moje mozne muj musi musim muze muzeme muzu na nad najdu najit nam nas ne nebo neco nejake nejaky nekdo nekdo nekoho o od on ona oni po pod podle pomuze potrebujeme potrebuji pred pri pro s se si stoji sve svuj ta tady tak tam te ted ten tento to treba trva trvat tu u udelam udelat uz v vam vas ve vedet vite vubec vyridim vyridit z za ze zije ziji',
    counts: 'kolik, pocet, pocty, rocne, statistika',
    endings:
      'a e i o u y em am um im ym ou ach ech ich ych ami emi mi imi ymi u eho iho emu imu ho mu ova ove ovi ova ost osti',
    least: 3,
  },
  en: {
    stop: 'a about after also am an and any anybody anyone are as at be been before being but by can could did do does dont down find for found from get gets give given got has have help her here him his how i if im in into is isnt it its join just know live lives living long many me much must my need no not now of off on or our out over own people person please possible really she should so some somebody someone something still take takeing takes tell than that the their them then there they this to today up us valid valuable want was we were what when where which who whom why will with would you your yours',
    counts: 'how many, number of, per year, statistics, figures, in total',
    endings: 's es ies ed ing ings er ers y e ation ations ion ions ance ance ly ment ment',
    least: 4,
  },
  uk: {
    stop: 'а або але без би був будь була було в вам вас вже ви вона вони все він де для до довго дістати живе живу живуть з з за зараз знайти зробити й його кого коли кому коштує куди ласка ли людей люди людина мене мені ми може можна можу моя мій на над нам нас наш не ні о от отримати по потрібен потрібна потрібно потрібні при про робити роблю скільки сьогодні та так там те ти то треба триває тут у хочу хто хтось це цей чи чим чому шукати ще що щоб щодо я як яка якби який яких якого якої якщо які є і із інша її',
    counts: 'скільки, кількість, на рік, статистика',
    endings:
      'а я у ю е є и і о ь й ою ею єю ам ям ом ем єм ах ях ами ями ів їв ого ього ому ьому им ім их іх ими іми ий ій а яя ої тися ться ння нню нням нні ість ості істю',
    least: 3,
  },
  ru: {
    stop: 'а без бы был была было в вам вас все вы где да делать делаю длится для до долго достать его ее если есть еще же живет живу живут за здесь и из или им искать их к как какая какие каких какого какой когда кого кому который кто кто-то куда ли людей люди меня мне могу может можно мои мой моя мы на над надо найти нам нас наш не ни но нужен нужна нужно нужны о об он она они от по под пожалуйста получить помочь при про с свой сделать сегодня сейчас сколько со стоит так там то тут ты у уже хочу человек чем чему что чтобы это этот я',
    counts: 'сколько, количество, число, в год, статистика',
    endings:
      'а я у ю е и ы о ь ой ей ию ия ие ии ий ою ею ам ям ом ем ием ах ях иях ами ями иями ов ев ого его ому ему ым им ых их ыми ими ый ая яя ое ее ые ую юю ть ться ость ости остью',
    least: 3,
  },
  ar: {
    stop: 'اجد احتاج احصل اذا اريد استطيع افعل الان التي الذي الى اليوم ان انا انت او اي ايضا اين بدون بعد بمن ثم ثمن ذلك شخص عدد على علي عن عند في قبل قد كل كم كيف كيفيه لا لدي لم لماذا لمن لن لي ما ماذا متى مع من نحن هذا هذه هل هم هنا هناك هو هي و يجب يعيش يمكن يمكنني',
    counts: 'كم عدد, عدد, احصاءات',
    endings: 'ه ي ها هم نا كم ك ات ون ين ان تي تك تها تهم تنا اتي يه',
    beginnings: 'ال و وال ب بال ل لل ف فال ك كال ولل',
    least: 3,
  },
  vi: {
    stop: 'ai bao bay bi cac cach cai can cho co cua cung da dau day de den di do duoc gi gio hom khi khong la lam lau len minh moi mot muon nao nay nguoi nhieu nhu nhung o phai sao se tai thay theo thi toi trong tu va ve voi xin',
    counts: 'bao nhieu, so luong, thong ke',
    endings: '',
    least: 9,
  },
};
