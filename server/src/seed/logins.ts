/** The beginning of a unit's logins: <code>-jing for the clerk, <code>-fuze for the head. */
export const loginCodes: Readonly<Record<string, string>> = {
  市法制局: 'fazhi', 市司法局: 'sifa', 市府办: 'shifuban', 市委政法委: 'zhengfa', 市编办: 'bianban', 市政务办: 'zhengwu', 市发展改革局: 'fagai', 市工商局: 'gongshang',
  市质监局: 'zhijian', 市食品药品监管局: 'shiyao', 市环境保护局: 'huanbao', 市水务局: 'shuiwu', 市国土资源局: 'guotu', 市城乡规划局: 'guihua', 市住房城乡建设局: 'zhujian',
  市城管局: 'chengguan', 市公安局: 'gongan', 市民政局: 'minzheng', 市财政局: 'caizheng', 市人力资源局: 'renli', 市审计局: 'shenji', 市信访局: 'xinfang', 市教育局: 'jiaoyu',
  市经信局: 'jingxin', 市商务局: 'shangwu', 市安监局: 'anjian', 市卫计局: 'weiji', 市行政学院: 'xingzheng', 市委组织部: 'zuzhi', 市委宣传部: 'xuanchuan',
  莞城街道: 'guancheng', 东城街道: 'dongcheng', 南城街道: 'nancheng', 万江街道: 'wanjiang', 石龙镇: 'shilong', 石排镇: 'shipai', 茶山镇: 'chashan', 企石镇: 'qishi', 桥头镇: 'qiaotou',
  东坑镇: 'dongkeng', 横沥镇: 'hengli', 常平镇: 'changping', 虎门镇: 'humen', 长安镇: 'changan', 沙田镇: 'shatian', 厚街镇: 'houjie', 寮步镇: 'liaobu', 大岭山镇: 'dalingshan',
  大朗镇: 'dalang', 黄江镇: 'huangjiang', 樟木头镇: 'zhangmutou', 谢岗镇: 'xiegang', 塘厦镇: 'tangxia', 清溪镇: 'qingxi', 凤岗镇: 'fenggang', 麻涌镇: 'machong', 中堂镇: 'zhongtang',
  高埗镇: 'gaobu', 石碣镇: 'shijie', 望牛墩镇: 'wangniudun', 洪梅镇: 'hongmei', 道滘镇: 'daojiao',
  松山湖高新区: 'ssh', 滨海湾新区: 'binhaiwan', 水乡功能区: 'shuixiang', 东莞港: 'gang', 银瓶合作创新区: 'yinping',
};
