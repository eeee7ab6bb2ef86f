import { guessable } from './guessable.js';

const names = ['audit-clerk', '经办人甲', '海城市审计局', '市审计局', '海城市人民政府', '海城'];

// prettier-ignore
test.each([
  'Dongguan2018!', 'D0nggu@n2018!', 'P@$$w0rd2018', 'Ｐａｓｓｗｏｒｄ２０１８', 'password123456', 'Admin@123456', 'Zhengfu@2018', 'Huawei@12345', 'mima123456!',
  'audit-clerk-99', 'Audit-Clerk@2018', 'krelc-tidua', 'auditclerk2018', '海城市审计局2018', '海城市审计局经办人甲', '海城2018年',
  'woaini1314521', 'iloveyou1314', 'zhongguo2018', 'laogong5201314', '我爱你我爱你我爱你1', '法治政府建设年度报告',
  '1qaz2wsx3edc', '1qaz2wsx!QAZ', 'qazwsxedcrfv', 'q1w2e3r4t5y6', 'qwertyuiop123', 'abcdefghijk', '1234567890',
  '19900101zhang', '2018-12-31-2018', '13800138000', 'aaaaaaaaaaaa', 'abcd1234abcd1234', 'password password',
])('%s is guessed soon', async (password) => expect(await guessable(password, names)).toBe(true));

// prettier-ignore
test.each([
  '三只老猫爬上蓝色屋顶', '茶凉了再添一勺桂花蜜', 'correct horse battery staple', 'gongwen-chenguang-laohu', 'my own long secret', 'blue kettle under 7 stairs',
  'x7#Kp2!vQz', 'a5gh-k7mn-pq9r', `audit-clerk ${'kettle under blue stairs'}`,
])('%s is not', async (password) => expect(await guessable(password, names)).toBe(false));

// a digit for a letter, dates and reversed words are what takes longest
test.each(['4@310$5a!|1+7s', '0123456789', 'abcdefghijklmnopqrstuvwxyz0123456789ABC!@$', '天地玄黄宇宙洪荒', 'a'])(
  'the longest that may be sent holds nobody up: of %s',
  async (signs) => {
    let seed = 7;
    const sign = () => signs[(seed = (seed * 48271) % 2147483647) % signs.length];
    const times: number[] = [];
    for (let run = 0; run < 30; run++) {
      const password = Array.from({ length: 256 }, sign).join('');
      const began = process.cpuUsage();
      await guessable(password, names);
      times.push(process.cpuUsage(began).user / 1000);
    }
    expect(times.sort((one, other) => one - other)[15]).toBeLessThan(20);
  },
);
