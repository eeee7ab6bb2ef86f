/** Of what the demo report must speak: the area's place in order, in which sections (in printed order) it does, and what is recorded of it. */
export interface SeedMatter {
  readonly area: number;
  readonly matter: string;
  readonly sections: readonly number[];
  readonly missing?: string;
  readonly waiver?: string;
  /** Nobody has said by the middle of December where it stands. */
  readonly late?: boolean;
}

/** After the tasks that the outline of 2015 sets, in short. */
// prettier-ignore
export const matters2018: readonly SeedMatter[] = [
  { area: 0, matter: '行政审批制度改革', sections: [1] },
  { area: 0, matter: '权力清单、责任清单、负面清单', sections: [2] },
  { area: 0, matter: '市场监管', sections: [3] },
  { area: 0, matter: '政务服务', sections: [4] },
  { area: 0, matter: '社会治理创新', sections: [5] },
  { area: 0, matter: '基本公共服务', sections: [6] },
  { area: 0, matter: '生态环境保护', sections: [7] },
  { area: 1, matter: '政府立法计划及完成情况', sections: [8] },
  { area: 1, matter: '规范性文件合法性审查和备案', sections: [9] },
  { area: 1, matter: '规章和规范性文件清理', sections: [10] },
  { area: 1, matter: '行政程序制度', sections: [10, 11] },
  { area: 2, matter: '重大行政决策程序', sections: [11] },
  { area: 2, matter: '公众参与重大行政决策', sections: [12] },
  { area: 2, matter: '专家论证和风险评估', sections: [12] },
  { area: 2, matter: '合法性审查和政府法律顾问', sections: [13] },
  { area: 2, matter: '重大决策责任追究', sections: [11], missing: '只有制度，没有本年执行情况' },
  { area: 3, matter: '行政执法体制改革', sections: [], waiver: '随机构改革2019年实施，本年没有进展' },
  { area: 3, matter: '执法公示、全过程记录、法制审核', sections: [14], missing: '缺法制审核件数' },
  { area: 3, matter: '行政裁量权基准制度', sections: [14], late: true },
  { area: 3, matter: '行政执法责任制', sections: [14] },
  { area: 3, matter: '执法人员管理', sections: [15] },
  { area: 4, matter: '人大、政协监督', sections: [17] },
  { area: 4, matter: '审计监督', sections: [18] },
  { area: 4, matter: '社会监督和舆论监督', sections: [19] },
  { area: 4, matter: '政务公开', sections: [20] },
  { area: 5, matter: '纠纷预防和化解机制', sections: [21] },
  { area: 5, matter: '行政复议', sections: [22] },
  { area: 5, matter: '行政应诉和负责人出庭', sections: [22] },
  { area: 5, matter: '仲裁', sections: [23] },
  { area: 5, matter: '人民调解', sections: [24] },
  { area: 5, matter: '信访工作', sections: [25] },
  { area: 6, matter: '领导干部学法', sections: [26] },
  { area: 6, matter: '工作人员法治培训和考核', sections: [27] },
  { area: 6, matter: '“谁执法谁普法”责任制', sections: [28] },
  { area: 7, matter: '第一责任人职责', sections: [29] },
  { area: 7, matter: '督察和考核评价', sections: [30, 31] },
];
