export const solved = (count: number, all: number): string => `已完成 ${count}/${all}`;
