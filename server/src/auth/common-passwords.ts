/** Stems that guessing starts with; each also counts with the usual tails. */
const stems = ['password', 'passw0rd', 'qwertyuiop', 'qwerty', '1qaz2wsx', 'admin', 'administrator', 'welcome', 'letmein', 'iloveyou', 'abc', 'asdfghjkl', 'zxcvbnm', 'woaini', 'mima', 'zhongguo', 'china', 'bafang', 'beijing', 'dongguan', 'guangdong', 'test', 'root', 'user', 'huawei', 'aa', 'a', 'q1w2e3r4', '1q2w3e4r'];
const tails = ['', '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890', '123.', '@123', '@1234', '@123456', '!', '!@#', '888888', '666666', '520', '5201314', '2017', '2018', '2019', '2024', '2025', '2026'];
const digits = ['0123456789', '1234567890', '12345678900', '9876543210', '0987654321', '1111111111', '0000000000', '1122334455', '1357924680', '5201314520', '1314520520', '11223344556'];

export const commonPasswords: ReadonlySet<string> = new Set([...digits, ...stems.flatMap((stem) => tails.map((tail) => stem + tail))]);
