import { useApp } from '../../state/store';

/** When something was, to the minute: the hour alone where it was today. */
export function useTime(): (iso: string) => string {
  const language = useApp((state) => state.view.language);
  return (iso) => {
    const date = new Date(iso);
    const isToday = date.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      ...(isToday ? {} : { dateStyle: 'medium' }),
      timeStyle: 'short',
    }).format(date);
  };
}
