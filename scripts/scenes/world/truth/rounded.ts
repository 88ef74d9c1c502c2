/** What a row keeps: more digits would only make the files larger. */
const to = (perUnit: number) => (value: number) => {
  const rounded = Math.round(value * perUnit) / perUnit;
  // JSON writes -0 as 0; in memory they should be the same as well.
  return rounded === 0 ? 0 : rounded;
};

export const tenths = to(10);
export const hundredths = to(100);
export const thousandths = to(1000);
export const millionths = to(1e6);
