/** How the list beneath an input behaves, the same for choices and people: in its place in the page, at once, quiet. */
export const LIST_LOOK = { withinPortal: false, transitionProps: { duration: 0 }, shadow: 'none', offset: 4 } as const;
