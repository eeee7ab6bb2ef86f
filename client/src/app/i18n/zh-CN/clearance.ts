export const clearance = {
  title: '保密审查',
};
