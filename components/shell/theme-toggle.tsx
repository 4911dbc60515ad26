'use client';

import { Moon, Sun } from 'lucide-react';
import { parseTheme, type Theme, themeCookie } from './theme';

function shownTheme(): Theme {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return parseTheme(document.documentElement.dataset.theme) ?? (prefersDark ? 'dark' : 'light');
}

function switchTheme() {
  const theme: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
}

/** CSS decides which of the two faces is shown, so the server need not know the system's theme. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      onClick={switchTheme}
      className="grid size-8 flex-none place-items-center rounded-sm transition-colors duration-[120ms] hover:bg-current/10 max-md:size-10"
    >
      <span className="dark:hidden">
        <Moon />
        <span className="sr-only">Dark theme</span>
      </span>
      <span className="hidden dark:block">
        <Sun />
        <span className="sr-only">Light theme</span>
      </span>
    </button>
  );
}
