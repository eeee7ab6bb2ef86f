/** What is done to what is counted, as reports say it before a number: alone it names nothing. */
export const acts: ReadonlySet<string> = new Set(
  [
    '收到 接到 受理 办理 承办 办结 审结 立案 查处 处理 结案 调解 化解 处置 纠正 撤销 维持 移送 罚没',
    '举办 开展 组织 组织开展 组织召开 组织举办 召开 培训 举行 参加 参与 开设 设立 成立 建立 建成 创建 新建 聘请',
    '编印 印发 出台 制定 修订 修改 废止 清理 审查 备案审查 审核 发放 派发 刊登 公开 公布 发布 编写 汇编',
    '新增 完成 答复 出具 接听 接受 签订 采纳 收集 征集 通过 提出 提供 检查 抽查 整改 取消 下放 压减 梳理 调整',
  ].flatMap((line) => line.split(' ')),
);
