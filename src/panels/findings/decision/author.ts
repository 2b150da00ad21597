const AUTHOR_KEY = 'jingran.author';
let author: string | null = null;

/** Who decided last on this computer. Storage may be switched off; then a name lasts as long as the page. */
export function rememberedAuthor(): string {
  if (author !== null) return author;
  try {
    return localStorage.getItem(AUTHOR_KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(name: string): void {
  author = name.trim();
  try {
    localStorage.setItem(AUTHOR_KEY, author);
  } catch {
    return;
  }
}
