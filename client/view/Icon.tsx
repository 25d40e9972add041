/** The few pictograms of the interface, drawn here so that none is fetched. Decoration only: each button says its own name. */

const PATHS = {
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1",
  download: "M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M4 15.5h12",
  upload: "M10 12V3m0 0 3.5 3.5M10 3 6.5 6.5M4 15.5h12",
  plus: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5 5 15",
  back: "M12 4 6 10l6 6",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  moon: "M16 11.5A6.5 6.5 0 0 1 8.5 4 6.5 6.5 0 1 0 16 11.5Z",
  system: "M3 4.5h14v9H3zM7.5 17h5M10 13.5V17",
  filter: "M3 5h14M5.5 10h9M8 15h4",
  list: "M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  fit: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13",
  view: "M3 6h5M12 6h5M10 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM3 14h9M16 14h1M14 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  force:
    "M5 6.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM15 8.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM8 17a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 8 17ZM6.8 5.1l6.4 1M5.5 6.5l1.9 7M13.7 7.9l-4.5 5.9",
  map: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2.6 2 3.4 4.300 3.400 7S12.600 15 10 17c-2.600-2-3.400-4.300-3.400-7S7.400 5 10 3Z",
  circles: "M7 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM14 17a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  rings:
    "M10 11.200a1.200 1.200 0 1 0 0-2.400 1.200 1.200 0 0 0 0 2.400ZM10 14.200a4.200 4.200 0 1 0 0-8.400 4.200 4.200 0 0 0 0 8.400ZM10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15Z",
  settle: "M4 10a6 6 0 0 1 10.500-4M16 10a6 6 0 0 1-10.500 4M14.500 3v3h-3M5.500 17v-3h3",
  check: "M4 10.5 8 14.5 16 5.5",
  file: "M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5V6H15",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
