/** The page's few line icons, drawn in one weight on a 16-unit grid. An icon never stands for a word alone: see `IconButton`. */

const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-right': 'm6 4 4 4-4 4',
  'chevron-left': 'm10 4-4 4 4 4',
  'arrow-up': 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  'arrow-down': 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  'arrow-left': 'M13 8H3.5M7 4.5 3.5 8 7 11.5',
  'arrow-right': 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  filter: 'M2.5 3.5h11L9.5 8.3v4.4l-3-1.6V8.3Z',
  columns: 'M2.5 3h11v10h-11Zm4 0v10m3.5-10v10',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10',
  upload: 'M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M3 13.5h10',
  calendar: 'M2.5 4h11v9.5h-11Zm0 3h11M5.5 2.2V5m5-2.8V5',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  warning: 'M8 2.2 14.3 13H1.7Zm0 4v3.2m0 1.9h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.8V11m0-5.8h.01',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3m0 1.9h.01',
  print: 'M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7Z',
  external: 'M9 3h4v4m0-4L7.5 8.5M11.5 9.5v3.5H3V4.5h3.5',
  plus: 'M8 3v10M3 8h10',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5m-5 0 .6 8.5h5.8l.6-8.5',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8Z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.5V8l2.3 1.6',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8Zm-5.2 5.6c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  'sign-out': 'M6.5 2.5H3v11h3.5M10 5l3 3-3 3m3-3H6.5',
  keyboard: 'M1.8 4h12.4v8H1.8Zm2.4 2.5h.01m2.5 0h.01m2.5 0h.01m2.5 0h.01M5 9.5h6',
  desk: 'M2 5.5h12M3 5.5v8m10-8v8M5.5 2.5h5v3h-5Z',
  intake: 'M2.5 9.5h3l1 1.8h3l1-1.8h3v4h-11Zm0 0 2-6.5h7l2 6.5',
  cases: 'M1.8 4h4.4l1.4 1.7h6.6v7.3H1.8Z',
  'admin-judgments': 'M2.5 6 8 2.5 13.5 6Zm1.2 0v6m3-6v6m2.6-6v6m3-6v6M2.5 13.5h11',
  documents: 'M4 1.8h5l3 3v9.4H4Zm5 0v3h3M6 8h4M6 10.8h4',
  drafts: 'M3 13.3l.8-3.2L11 2.9l2.4 2.4-7.2 7.2Zm6.6-9 2.4 2.4',
  registers: 'M8 3.6C6.6 2.6 4.4 2.3 2 2.4v10.4c2.4-.1 4.6.2 6 1.2 1.4-1 3.6-1.3 6-1.2V2.4c-2.4-.1-4.6.2-6 1.2Zm0 0V14',
  statistics: 'M3 13.5v-4m3.4 4V5m3.3 8.5v-6m3.3 6v-11',
  inspections: 'M4 2.5h8v11H4Zm2-1h4v2H6Zm0 6.7 1.4 1.4L10 7',
  rulebook: 'M3 13.2V3.4c0-.6.5-1 1-1h9v11H4a1 1 0 0 1-1-1 1 1 0 0 1 1-1h9M5.8 5.2h4.6',
  exchange: 'M3 5.5h9.5M10 3l2.5 2.5L10 8m3 2.5H3.5M6 8l-2.5 2.5L6 13',
  organisation: 'M6 2.5h4v3H6Zm-4 8h4v3H2Zm8 0h4v3h-4ZM8 5.5V8m-4 2.5V8h8v2.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
