/** What figures can be grouped by: attributes of sealed batches, and the item. Nothing else exists to group by. */
export const groupings = ['period', 'department', 'program', 'provider', 'item', 'batch'] as const;

export type Grouping = (typeof groupings)[number];

/** Groupings taken together, `['program', 'period']`; empty for one total. */
export type By = readonly Grouping[];
