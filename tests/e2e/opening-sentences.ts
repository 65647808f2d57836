import type { Locale } from '../../src/lib/locales.ts';

/**
 * What readers are told, written out so that a speaker of the language can read it. `{date}` is the day
 * of the confirmation.
 */
export interface Sentences {
  open: string;
  break: string;
  weekend: string;
  exception: string;
  holiday: string;
  unsure: string;
  overdue: string;
}

export const sentences: Record<Locale, Sentences> = {
  sk: {
    open: 'Teraz otvorené do 12:00.',
    break: 'Teraz zatvorené. Otvorí sa o 13:00.',
    weekend: 'Teraz zatvorené. Najbližšie otvorené: pondelok o 09:00.',
    exception: 'Dnes zatvorené: IOM. Najbližšie otvorené: streda o 13:00.',
    holiday: 'Dnes zatvorené: sviatok (Štedrý deň). Najbližšie otvorené: pondelok o 09:00.',
    unsure: 'Dnes je sviatok (Štedrý deň). Či je otvorené, nevieme.',
    overdue:
      'Či je teraz otvorené, nevieme. Naposledy potvrdené hodiny ({date}), utorok: 09:00–12:00, 13:00–17:00.',
  },
  cs: {
    open: 'Teď otevřeno do 12:00.',
    break: 'Teď zavřeno. Otevře se v 13:00.',
    weekend: 'Teď zavřeno. Příště otevřeno: pondělí v 09:00.',
    exception: 'Dnes zavřeno: IOM. Příště otevřeno: středa v 13:00.',
    holiday: 'Dnes zavřeno: svátek (Štedrý deň). Příště otevřeno: pondělí v 09:00.',
    unsure: 'Dnes je svátek (Štedrý deň). Zda je otevřeno, nevíme.',
    overdue:
      'Zda je teď otevřeno, nevíme. Naposledy potvrzené hodiny ({date}), úterý: 09:00–12:00, 13:00–17:00.',
  },
  en: {
    open: 'Open now until 12:00.',
    break: 'Closed now. Opens at 13:00.',
    weekend: 'Closed now. Opens Monday at 09:00.',
    exception: 'Closed today: IOM. Opens Wednesday at 13:00.',
    holiday: 'Closed today: public holiday (Štedrý deň). Opens Monday at 09:00.',
    unsure: 'Today is a public holiday (Štedrý deň). We do not know whether it is open.',
    overdue:
      'We do not know whether it is open now. Last confirmed hours ({date}), Tuesday: 09:00–12:00, 13:00–17:00.',
  },
  uk: {
    open: 'Зараз працює до 12:00.',
    break: 'Зараз не працює. Почне працювати о 13:00.',
    weekend: 'Зараз не працює. Почне працювати: понеділок, 09:00.',
    exception: 'Сьогодні не працює: IOM. Почне працювати: середа, 13:00.',
    holiday: 'Сьогодні не працює: святковий день (Štedrý deň). Почне працювати: понеділок, 09:00.',
    unsure: 'Сьогодні святковий день (Štedrý deň). Чи працює, нам невідомо.',
    overdue:
      'Чи працює зараз, нам невідомо. Останні підтверджені години ({date}), вівторок: 09:00–12:00, 13:00–17:00.',
  },
  ru: {
    open: 'Сейчас работает до 12:00.',
    break: 'Сейчас не работает. Начнёт работать в 13:00.',
    weekend: 'Сейчас не работает. Начнёт работать: понедельник, 09:00.',
    exception: 'Сегодня не работает: IOM. Начнёт работать: среда, 13:00.',
    holiday:
      'Сегодня не работает: праздничный день (Štedrý deň). Начнёт работать: понедельник, 09:00.',
    unsure: 'Сегодня праздничный день (Štedrý deň). Работает ли, нам неизвестно.',
    overdue:
      'Работает ли сейчас, нам неизвестно. Последние подтверждённые часы ({date}), вторник: 09:00–12:00, 13:00–17:00.',
  },
  ar: {
    open: 'مفتوح الآن حتى الساعة 12:00.',
    break: 'مغلق الآن. يفتح الساعة 13:00.',
    weekend: 'مغلق الآن. يفتح يوم الاثنين الساعة 09:00.',
    exception: 'مغلق اليوم: IOM. يفتح يوم الأربعاء الساعة 13:00.',
    holiday: 'مغلق اليوم: عطلة رسمية (Štedrý deň). يفتح يوم الاثنين الساعة 09:00.',
    unsure: 'اليوم عطلة رسمية (Štedrý deň). لا نعرف إن كان مفتوحًا.',
    overdue:
      'لا نعرف إن كان مفتوحًا الآن. آخر ساعات عمل مؤكَّدة ({date})، الثلاثاء: 09:00–12:00, 13:00–17:00.',
  },
  vi: {
    open: 'Hiện đang làm việc đến 12:00.',
    break: 'Hiện ngoài giờ làm việc. Làm việc lại lúc 13:00.',
    weekend: 'Hiện ngoài giờ làm việc. Làm việc lại: Thứ Hai, 09:00.',
    exception: 'Hôm nay nghỉ: IOM. Làm việc lại: Thứ Tư, 13:00.',
    holiday: 'Hôm nay nghỉ: ngày lễ (Štedrý deň). Làm việc lại: Thứ Hai, 09:00.',
    unsure: 'Hôm nay là ngày lễ (Štedrý deň). Chúng tôi không rõ có làm việc hay không.',
    overdue:
      'Chúng tôi không rõ hiện có đang làm việc hay không. Giờ làm việc được xác nhận lần cuối ({date}), Thứ Ba: 09:00–12:00, 13:00–17:00.',
  },
};
