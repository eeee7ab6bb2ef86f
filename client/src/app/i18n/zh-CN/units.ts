export const units = {
  noMatch: '没有名称含“{{query}}”的单位',
  chosen: '已选{{n}}个单位',
  apply: '采用',
  readAs: '改为{{unit}}',
  readAsOther: '改为…',
  readAsWhich: '“{{name}}”改为哪个单位',
  readAsOf: '“{{name}}”改为{{unit}}，另选',
  assign: '分派“{{section}}”？',
  lead: '牵头单位',
  due: '报送期限',
  choose: '请选择',
  reason: '理由（{{unit}}会看到）',
  still: {
    unit: '还差牵头单位。',
    due: '还差报送期限。',
    reason: '写明理由才能换单位。',
  },
};
