<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Checklist</name>
        <message>
            <source>−%1 a place</source>
            <translation>每处扣 %1 分</translation>
        </message>
        <message>
            <source>−%1 first, −%2 not put right, −%3 again</source>
            <translation>首次扣 %1，未整改扣 %2，反复扣 %3</translation>
        </message>
        <message>
            <source>−%1 if found</source>
            <translation>不合格扣 %1 分</translation>
        </message>
        <message>
            <source>all or nothing</source>
            <translation>合格或不合格</translation>
        </message>
        <message>
            <source>choose a level</source>
            <translation>选择等级</translation>
        </message>
        <message>
            <source>enter the value</source>
            <translation>填写实测值</translation>
        </message>
        <message>
            <source>enter the value in %1</source>
            <translation>填写实测值（%1）</translation>
        </message>
        <message>
            <source>enter done and due</source>
            <translation>填写完成数与应完成数</translation>
        </message>
        <message>
            <source>noted, costs nothing</source>
            <translation>只记录，不扣分</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>record %1</source>
            <translation>记录“%1”</translation>
        </message>
        <message>
            <source>take back %1</source>
            <translation>减少“%1”</translation>
        </message>
        <message>
            <source>enter %1</source>
            <translation>填写“%1”</translation>
        </message>
        <message>
            <source>mark %1 as not applicable</source>
            <translation>将“%1”标为不适用</translation>
        </message>
        <message>
            <source>note on %1</source>
            <translation>修改“%1”的备注</translation>
        </message>
        <message>
            <source>place %1</source>
            <translation>设定“%1”的地点</translation>
        </message>
        <message>
            <source>delete %1</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>void %1</source>
            <translation>作废“%1”</translation>
        </message>
        <message>
            <source>add photos to %1</source>
            <translation>给“%1”添加照片</translation>
        </message>
        <message>
            <source>delete a photo</source>
            <translation>删除照片</translation>
        </message>
        <message>
            <source>finish inspection of %1</source>
            <translation>完成检查：%1</translation>
        </message>
        <message>
            <source>abandon inspection of %1</source>
            <translation>放弃检查：%1</translation>
        </message>
        <message>
            <source>award %1 a bonus</source>
            <translation>给%1奖分</translation>
        </message>
        <message>
            <source>add the built-in standards</source>
            <translation>添加内置考核标准</translation>
        </message>
        <message>
            <source>add person %1</source>
            <translation>添加人员%1</translation>
        </message>
        <message>
            <source>draw %1</source>
            <translation>绘制%1</translation>
        </message>
        <message>
            <source>edit %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>attach %1</source>
            <translation>设定适用：%1</translation>
        </message>
        <message>
            <source>detach %1</source>
            <translation>取消适用：%1</translation>
        </message>
        <message>
            <source>import standard %1</source>
            <translation>导入考核标准：%1</translation>
        </message>
        <message>
            <source>import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>make grid %1</source>
            <translation>划分网格 %1</translation>
        </message>
        <message>
            <source>set up the demo township</source>
            <translation>建立示例乡镇</translation>
        </message>
        <message>
            <source>award a bonus to %1</source>
            <translation>给%1奖分</translation>
        </message>
        <message>
            <source>decide %1 conflicts</source>
            <translation>裁定 %1 项冲突</translation>
        </message>
        <message>
            <source>bring back an earlier state</source>
            <translation>恢复到以前的状态</translation>
        </message>
        <message>
            <source>void a deduction</source>
            <translation>作废扣分</translation>
        </message>
        <message>
            <source>close %1</source>
            <translation>封账：%1</translation>
        </message>
        <message>
            <source>reopen %1</source>
            <translation>重新打开：%1</translation>
        </message>
        <message>
            <source>draw units for %1</source>
            <translation>抽取%1的检查单元</translation>
        </message>
        <message>
            <source>attach standard %1</source>
            <translation>设定适用：%1</translation>
        </message>
        <message>
            <source>move a corner of %1</source>
            <translation>移动“%1”的节点</translation>
        </message>
        <message>
            <source>take away a corner of %1</source>
            <translation>删除“%1”的节点</translation>
        </message>
        <message>
            <source>reshape %1</source>
            <translation>修改“%1”的边界</translation>
        </message>
        <message>
            <source>move %1</source>
            <translation>移动“%1”</translation>
        </message>
        <message>
            <source>turn %1</source>
            <translation>旋转“%1”</translation>
        </message>
        <message>
            <source>take the overlap off %1</source>
            <translation>去除“%1”的重叠</translation>
        </message>
        <message>
            <source>fill a gap with %1</source>
            <translation>用“%1”填补空隙</translation>
        </message>
        <message>
            <source>repair %1</source>
            <translation>修复“%1”</translation>
        </message>
        <message>
            <source>clip %1 to what it belongs to</source>
            <translation>按上级范围裁切“%1”</translation>
        </message>
        <message>
            <source>correct the position of %1</source>
            <translation>纠正“%1”的位置</translation>
        </message>
        <message>
            <source>edit %1 units</source>
            <translation>修改 %1 个单元</translation>
        </message>
        <message>
            <source>draft standard %1</source>
            <translation>起草考核标准：%1</translation>
        </message>
        <message>
            <source>edit standard %1</source>
            <translation>修改考核标准：%1</translation>
        </message>
        <message>
            <source>delete draft %1</source>
            <translation>删除标准草稿：%1</translation>
        </message>
        <message>
            <source>issue standard %1</source>
            <translation>发布考核标准：%1</translation>
        </message>
        <message>
            <source>retire standard %1</source>
            <translation>停用考核标准：%1</translation>
        </message>
        <message>
            <source>split %1</source>
            <translation>分割“%1”</translation>
        </message>
        <message>
            <source>merge into %1</source>
            <translation>合并为“%1”</translation>
        </message>
        <message>
            <source>end %1</source>
            <translation>停用“%1”</translation>
        </message>
        <message>
            <source>take laptop %1 off the sync</source>
            <translation>将电脑 %1 从同步中除名</translation>
        </message>
        <message>
            <source>plan the round %1</source>
            <translation>安排批次“%1”</translation>
        </message>
        <message>
            <source>change the round %1</source>
            <translation>修改批次“%1”</translation>
        </message>
        <message>
            <source>delete the round %1</source>
            <translation>删除批次“%1”</translation>
        </message>
        <message>
            <source>assign units of %1</source>
            <translation>指派“%1”的单元</translation>
        </message>
        <message>
            <source>take units out of %1</source>
            <translation>从“%1”移出单元</translation>
        </message>
        <message>
            <source>add units to %1</source>
            <translation>向“%1”添加单元</translation>
        </message>
        <message>
            <source>make a key for %1</source>
            <translation>为%1生成密钥</translation>
        </message>
        <message>
            <source>open the round %1</source>
            <translation>启封批次“%1”</translation>
        </message>
        <message>
            <source>record %1 again</source>
            <translation>再次记录“%1”</translation>
        </message>
        <message>
            <source>say whose sheet of %1 it is</source>
            <translation>注明 %1 的检查来源</translation>
        </message>
        <message>
            <source>repair %1 findings</source>
            <translation>修复 %1 处问题</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>measures against baselines in the same run, on data of its own; the workbook is not touched</source>
            <translation>在同一次运行里与基准对照测速，用自己生成的数据，不动工作簿</translation>
        </message>
        <message>
            <source>the star-rating map, coloured by score</source>
            <translation>按得分着色的星级评定图</translation>
        </message>
        <message>
            <source>the monthly scoresheet</source>
            <translation>月度成绩单</translation>
        </message>
        <message>
            <source>finished inspections from a JSON file, all or none</source>
            <translation>从 JSON 文件录入已完成的检查，要么全部录入，要么一条不录</translation>
        </message>
        <message>
            <source>a deduction that counts no more; it stays visible with the reason</source>
            <translation>作废一条扣分：不再计分，连同原因一直可见</translation>
        </message>
        <message>
            <source>approved extra points with a reason</source>
            <translation>经批准的奖分，附原因</translation>
        </message>
        <message>
            <source>scores, grades, stars and ranks; --explain adds what made each number</source>
            <translation>得分、等级、星级和名次；--explain 列出每个数的由来</translation>
        </message>
        <message>
            <source>fixes a period's results into the chain</source>
            <translation>封账：把考核期的结果固定到链上</translation>
        </message>
        <message>
            <source>opens a closed period again; both stay visible</source>
            <translation>重新打开已封账的考核期，两条记录都保留</translation>
        </message>
        <message>
            <source>the standards with versions and status</source>
            <translation>列出考核标准及其版本和状态</translation>
        </message>
        <message>
            <source>a standard as its JSON document</source>
            <translation>把考核标准导出为 JSON</translation>
        </message>
        <message>
            <source>says which units a standard scores, from when to when</source>
            <translation>设定考核标准适用于哪些单元、自何日至何日</translation>
        </message>
        <message>
            <source>the share was here and is gone for good: begin it anew</source>
            <translation>原共享文件夹已确定不存在：重新建立</translation>
        </message>
        <message>
            <source>take in what others left at the shared file, leave what they lack, publish</source>
            <translation>与共享库同步：取回他人的数据，送出本机的数据，并发布</translation>
        </message>
        <message>
            <source>what sync could not settle by itself</source>
            <translation>列出同步时无法自动合并、需要裁定的冲突</translation>
        </message>
        <message>
            <source>a, b, or both</source>
            <translation>a、b，或 both（两者都保留）</translation>
        </message>
        <message>
            <source>decide a conflict, for all laptops</source>
            <translation>裁定一项冲突，对所有电脑生效</translation>
        </message>
        <message>
            <source>units from anything that GDAL reads; the same code again updates</source>
            <translation>导入考核单元（GDAL 能读的都行），编码相同则更新</translation>
        </message>
        <message>
            <source>square cells as units, clipped and coded</source>
            <translation>生成方格网格单元，裁切并编码</translation>
        </message>
        <message>
            <source>all units with codes, kinds, heads, areas and lengths</source>
            <translation>列出全部考核单元：编码、类别、负责人、面积、长度</translation>
        </message>
        <message>
            <source>an empty workbook with the built-in standards</source>
            <translation>新建空工作簿，含内置考核标准</translation>
        </message>
        <message>
            <source>a workbook with the demo township: units, three months of inspections, photos</source>
            <translation>新建示例乡镇工作簿：单元、三个月的检查、照片</translation>
        </message>
        <message>
            <source>--%1 needs a value.</source>
            <translation>--%1 后面要有值。</translation>
        </message>
        <message>
            <source>--%1 is a day such as 2026-10-31, not "%2".</source>
            <translation>--%1 应是日期，例如 2026-10-31，而不是“%2”。</translation>
        </message>
        <message>
            <source>--%1 is a period such as 2026-10, 2026-Q4, 2026-H2 or 2026, not "%2".</source>
            <translation>--%1 应是考核期，例如 2026-10、2026-Q4、2026-H2 或 2026，而不是“%2”。</translation>
        </message>
        <message>
            <source>--%1 is a whole number, not "%2".</source>
            <translation>--%1 应是整数，而不是“%2”。</translation>
        </message>
        <message>
            <source>--%1 is a number with at most four decimals, not "%2".</source>
            <translation>--%1 应是最多四位小数的数，而不是“%2”。</translation>
        </message>
        <message>
            <source>See: shirong-cli %1 --help</source>
            <translation>用法见：shirong-cli %1 --help</translation>
        </message>
        <message>
            <source>%1 has no option --%2.</source>
            <translation>%1 没有选项 --%2。</translation>
        </message>
        <message>
            <source>--%1 is given twice.</source>
            <translation>--%1 重复了。</translation>
        </message>
        <message>
            <source>%1 takes %2.</source>
            <translation>%1 需要：%2。</translation>
        </message>
        <message>
            <source>--%1 is missing.</source>
            <translation>缺少 --%1。</translation>
        </message>
        <message>
            <source>--format is json, csv or text, not "%1".</source>
            <translation>--format 只能是 json、csv 或 text，而不是“%1”。</translation>
        </message>
        <message>
            <source>shirong-cli COMMAND WORKBOOK [ARGUMENTS] [--format json|csv|text] [--out FILE]</source>
            <translation>shirong-cli 命令 工作簿 [参数] [--format json|csv|text] [--out 文件]</translation>
        </message>
        <message>
            <source>There is no command "%1". shirong-cli --help lists them.</source>
            <translation>没有“%1”这个命令。shirong-cli --help 列出全部命令。</translation>
        </message>
        <message>
            <source>a random draw that anyone can repeat; --save keeps it as a round, --out F.pdf makes the draw sheet, --holders draws a re-check among the units that hold the standard</source>
            <translation>任何人都能复核的随机抽签；--save 存为检查批次，--out F.pdf 生成抽签单，--holders 在已达标单元中抽取复检</translation>
        </message>
        <message>
            <source>a standard from its JSON document, or from a spreadsheet (xlsx, csv)</source>
            <translation>导入考核标准：JSON 文件或电子表格（xlsx、csv）</translation>
        </message>
        <message>
            <source>read back all that lies there and put damaged files right</source>
            <translation>重新读取共享库的全部文件，修复损坏的文件</translation>
        </message>
        <message>
            <source>%1, row %2</source>
            <translation>%1 第 %2 行</translation>
        </message>
        <message>
            <source>%1, row %2, %3</source>
            <translation>%1 第 %2 行“%3”栏</translation>
        </message>
        <message>
            <source>Name a command. shirong-cli --help lists them.</source>
            <translation>请指定命令。shirong-cli --help 列出全部命令。</translation>
        </message>
        <message>
            <source>Give exactly one of these: --%1.</source>
            <translation>请在以下选项中恰好给出一个：--%1。</translation>
        </message>
        <message>
            <source>--%1 is a code and its reason, such as V03=roadworks;V07=flood, not "%2".</source>
            <translation>--%1 应写明编码和理由，如 V03=道路施工;V07=积水，不能是“%2”。</translation>
        </message>
        <message>
            <source>--%1 is an id, which record and score --explain show, not "%2".</source>
            <translation>--%1 应为编号（由 record 和 score --explain 给出），不能是“%2”。</translation>
        </message>
        <message>
            <source>%1 is not over until %2; what is recorded from now on comes late.</source>
            <translation>%1尚未结束（%2 止）；此后录入的检查均为迟到。</translation>
        </message>
        <message numerus="yes">
            <source>%n inspection(s) are not finished and do not count.</source>
            <translation>
                <numerusform>有 %n 次检查未完成，不计分。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) are not entered; their clauses count full.</source>
            <translation>
                <numerusform>有 %n 个数值未录入，相应条款按满分计。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) were not inspected and have no score.</source>
            <translation>
                <numerusform>有 %n 个考核单元未检查，没有得分。</numerusform>
            </translation>
        </message>
        <message>
            <source>--%1 is a, b, or both, not "%2".</source>
            <translation>--%1 应为 a、b 或 both，不能是“%2”。</translation>
        </message>
        <message>
            <source>--%1 is a box of four numbers in degrees, west,south,east,north, not "%2".</source>
            <translation>--%1 应为四个以度为单位的数：西,南,东,北，不能是“%2”。</translation>
        </message>
        <message>
            <source>workbook, photos and the base maps beside it into one file</source>
            <translation>将工作簿、照片和放在一起的底图备份为一个文件</translation>
        </message>
        <message>
            <source>workbook, photos and base maps out of one file</source>
            <translation>从备份文件恢复工作簿、照片和底图</translation>
        </message>
        <message>
            <source>integrity, every row against its recorded changes, closed periods, photos; exit code 1 where anything is wrong</source>
            <translation>核查完整性、每行数据与其修改记录、已封账考核期和照片；有问题时退出码为 1</translation>
        </message>
        <message>
            <source>--%1 is a number from %2 to %3, not "%4".</source>
            <translation>--%1 应为 %2 至 %3 的数，不能是“%4”。</translation>
        </message>
        <message>
            <source>--%1 is a whole number from %2 to %3, not "%4".</source>
            <translation>--%1 应为 %2 至 %3 的整数，不能是“%4”。</translation>
        </message>
        <message>
            <source>--%1 is one of %2, not "%3".</source>
            <translation>--%1 应为以下之一：%2；不能是“%3”。</translation>
        </message>
        <message>
            <source>--%1 names a file that ends in .%2, not "%3".</source>
            <translation>--%1 的文件名应以 .%2 结尾，不能是“%3”。</translation>
        </message>
        <message>
            <source>score %1</source>
            <translation>得分 %1</translation>
        </message>
        <message>
            <source>place %1 in %2</source>
            <translation>%2第 %1 名</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>%1: not applicable</source>
            <translation>%1：不适用</translation>
        </message>
        <message>
            <source>%1: no value entered, counted full</source>
            <translation>%1：未录入数值，按满分计</translation>
        </message>
        <message>
            <source>%1 (%2), %3, %4 version %5</source>
            <translation>%1（%2）　%3　%4 第 %5 版</translation>
        </message>
        <message>
            <source> (closed)</source>
            <translation>（已封账）</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>警示：%1</translation>
        </message>
        <message>
            <source>Inspection of %1, %2: %3 points</source>
            <translation>%1 检查，巡查员 %2：%3 分</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>等次 %1</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 分</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>照片 %n 张</numerusform>
            </translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>作废：%1</translation>
        </message>
        <message>
            <source>Bonus %1: %2</source>
            <translation>奖分 %1：%2</translation>
        </message>
        <message>
            <source>Late, not counted: inspection of %1, %2</source>
            <translation>迟到，不计分：%1 检查，巡查员 %2</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>kinds</source>
            <translation>适用类别</translation>
        </message>
        <message>
            <source>group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>warnings</source>
            <translation>警示</translation>
        </message>
        <message>
            <source>status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>parent</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>head</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>area m²</source>
            <translation>面积（平方米）</translation>
        </message>
        <message>
            <source>length m</source>
            <translation>长度（米）</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>考核单元</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待绘制</translation>
        </message>
        <message>
            <source>id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>deduction</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>deductions</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>known already</source>
            <translation>已录过</translation>
        </message>
        <message>
            <source>late for</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>void</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>奖分</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>无问题</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>base maps</source>
            <translation>底图</translation>
        </message>
        <message>
            <source>not in it</source>
            <translation>未备份</translation>
        </message>
        <message>
            <source>remarks</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>units to draw from</source>
            <translation>备抽单元数</translation>
        </message>
        <message>
            <source>hash of the list</source>
            <translation>名单摘要</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>must be checked</source>
            <translation>必查</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键值</translation>
        </message>
        <message>
            <source>round</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>hash of the inputs</source>
            <translation>依据摘要</translation>
        </message>
        <message>
            <source>hash of the results</source>
            <translation>结果摘要</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>share begun</source>
            <translation>新建共享</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>已加入</translation>
        </message>
        <message>
            <source>new identity</source>
            <translation>新身份</translation>
        </message>
        <message>
            <source>published</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>to decide</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>photos sent</source>
            <translation>发出照片</translation>
        </message>
        <message>
            <source>photos received</source>
            <translation>收到照片</translation>
        </message>
        <message>
            <source>photos missing</source>
            <translation>缺照片</translation>
        </message>
        <message>
            <source>photos to come</source>
            <translation>待到照片</translation>
        </message>
        <message>
            <source>files put together</source>
            <translation>归并文件</translation>
        </message>
        <message>
            <source>last here</source>
            <translation>最近同步</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>落后</translation>
        </message>
        <message>
            <source>taken off</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>about</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>a by</source>
            <translation>a 修改人</translation>
        </message>
        <message>
            <source>a on</source>
            <translation>a 时间</translation>
        </message>
        <message>
            <source>b by</source>
            <translation>b 修改人</translation>
        </message>
        <message>
            <source>b on</source>
            <translation>b 时间</translation>
        </message>
        <message>
            <source>counts now</source>
            <translation>暂以何者为准</translation>
        </message>
        <message>
            <source>before</source>
            <translation>原值</translation>
        </message>
        <message>
            <source>why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>the right value instead; of a late record the reason for reopening its period</source>
            <translation>改用此正确的值；迟到的检查在此填写重新打开考核期的原因</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>by lot</source>
            <translation>随机抽中</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>略过的行</translation>
        </message>
        <message>
            <source>first code</source>
            <translation>首个编码</translation>
        </message>
        <message>
            <source>last code</source>
            <translation>末个编码</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source>rolled up</source>
            <translation>下级汇总</translation>
        </message>
        <message>
            <source>side a</source>
            <translation>a 的值</translation>
        </message>
        <message>
            <source>side b</source>
            <translation>b 的值</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>已除名</translation>
        </message>
        <message>
            <source>%1 pieces behind</source>
            <translation>还有 %1 段未取走</translation>
        </message>
        <message numerus="yes">
            <source>Late: %1 is closed. %n inspection(s) are kept and shown, and count once each of these is reopened: %2.</source>
            <translation>
                <numerusform>迟到：%1已封账。%n 次检查已保留并显示，下列各项都重新开账后才计分：%2。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) are still sealed and do not count: %1</source>
            <translation>
                <numerusform>有 %n 份评分尚未启封，不计分：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (found before on %2)</source>
            <translation>%1（上次查出：%2）</translation>
        </message>
        <message>
            <source>Changed after the closing, not counted: inspection of %1, %2</source>
            <translation>封账后有改动，改动不计分：%1 检查，巡查员 %2</translation>
        </message>
        <message>
            <source>do not join a shared file that is there already with units of one's own</source>
            <translation>本工作簿有自己的单元时，不加入已有的共享库</translation>
        </message>
        <message>
            <source>of what came too late for a closed period: why it is reopened (a) or left as it is (b); kept in the history</source>
            <translation>封账后迟到的事项：重新打开（a）或不计入（b）的原因，记入历史</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>原值：%1</translation>
        </message>
        <message>
            <source>%1 is open again, and %2 more that came late for it count too: %3.</source>
            <translation>%1已重新打开，另有 %2 项迟到更改也已计入：%3。</translation>
        </message>
    </context>
    <context>
        <name>ConflictTexts</name>
        <message>
            <source>no shape</source>
            <translation>没有图形</translation>
        </message>
        <message>
            <source>area %1 m²</source>
            <translation>面积 %1 平方米</translation>
        </message>
        <message>
            <source>length %1 m</source>
            <translation>长度 %1 米</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Take &amp;%1</source>
            <translation>采用 &amp;%1</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>Deleted and changed</source>
            <translation>一处删除、一处修改</translation>
        </message>
        <message>
            <source>State of the case</source>
            <translation>案卷状态</translation>
        </message>
        <message>
            <source>Cannot be taken in</source>
            <translation>无法并入</translation>
        </message>
        <message>
            <source>One code, two units</source>
            <translation>两个单元编码相同</translation>
        </message>
        <message>
            <source>Inspected twice in a round</source>
            <translation>同一批次重复检查</translation>
        </message>
        <message>
            <source>Corrected twice</source>
            <translation>重复更正</translation>
        </message>
        <message>
            <source>Closed twice</source>
            <translation>重复封账</translation>
        </message>
        <message>
            <source>Inspections of a deleted unit</source>
            <translation>已删除单元的检查记录</translation>
        </message>
        <message>
            <source>Late for a closed month</source>
            <translation>封账后迟到</translation>
        </message>
        <message>
            <source>Changed on two computers that did not know of each other. %1 counts until this is decided.</source>
            <translation>两台电脑在互不知情时分别作了修改。裁定前以 %1 为准。</translation>
        </message>
        <message>
            <source>Drawn on two computers that did not know of each other. %1 counts until this is decided.</source>
            <translation>两台电脑在互不知情时分别绘制。裁定前以 %1 为准。</translation>
        </message>
        <message>
            <source>Deleted on one computer, changed on another. It stays until this is decided.</source>
            <translation>一台电脑将其删除，另一台电脑作了修改。裁定前予以保留。</translation>
        </message>
        <message>
            <source>Two computers moved the case on in ways that do not fit together. %1 counts until this is decided.</source>
            <translation>两台电脑对同一案卷的办理不能衔接。裁定前以 %1 为准。</translation>
        </message>
        <message>
            <source>Another computer sent a change that breaks a rule of the workbook. It is kept and counts nothing: %1</source>
            <translation>另一台电脑送来的更改不符合工作簿的规则。已保留，但不计入：%1</translation>
        </message>
        <message>
            <source>Two units have the same code. If they are one unit, take the better one: inspections of both stay with it. If they are two, let both stand and correct a code.</source>
            <translation>两个单元的编码相同。如实为同一单元，请采用较好的一个，两者的检查记录都归到该单元；如确为两个单元，请都保留，再更正其中一个编码。</translation>
        </message>
        <message>
            <source>The same inspector finished this unit twice in one round. Both count until this is decided.</source>
            <translation>同一巡查员在同一批次中对该单元完成了两次检查。裁定前两次都计入。</translation>
        </message>
        <message>
            <source>One record was corrected on two computers. The later correction counts until this is decided.</source>
            <translation>同一记录在两台电脑上分别作了更正。裁定前以较晚的更正为准。</translation>
        </message>
        <message>
            <source>The unit was deleted, and another computer had inspected it. Bring it back, or leave its inspections outside the results.</source>
            <translation>该单元已被删除，而另一台电脑对它作过检查。可以恢复该单元，或让这些检查不计入成绩。</translation>
        </message>
        <message>
            <source>This inspection arrived after %1 had been closed. It is kept and shown but does not count, unless the period is reopened with a reason.</source>
            <translation>这次检查在%1封账之后才送到。记录予以保留和显示，但不计入成绩；如需计入，请写明原因重新打开该考核期。</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>changed, kept</source>
            <translation>作了修改，保留</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1 inspections</source>
            <translation>%1 次检查</translation>
        </message>
        <message>
            <source>inspection of %1</source>
            <translation>检查：%1</translation>
        </message>
        <message>
            <source>closing of %1</source>
            <translation>%1封账</translation>
        </message>
        <message>
            <source>&amp;%1: delete it</source>
            <translation>&amp;%1：删除</translation>
        </message>
        <message>
            <source>&amp;%1: keep it</source>
            <translation>&amp;%1：保留</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不予采用</translation>
        </message>
        <message>
            <source>They are &amp;two units</source>
            <translation>确为两个单元(&amp;T)</translation>
        </message>
        <message>
            <source>Let &amp;both stand</source>
            <translation>两者都保留(&amp;B)</translation>
        </message>
        <message>
            <source>Bring the unit &amp;back</source>
            <translation>恢复该单元(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Leave it deleted</source>
            <translation>保持删除(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Reopen the period</source>
            <translation>重新打开该考核期(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Leave it outside</source>
            <translation>不计入(&amp;L)</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单元</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排名组</translation>
        </message>
        <message>
            <source>Responsible organisation</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Head's telephone</source>
            <translation>责任人电话</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>启用日期</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>停用日期</translation>
        </message>
        <message>
            <source>Further fields</source>
            <translation>其他属性</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Same unit as</source>
            <translation>与其为同一单元</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Place in words</source>
            <translation>地点说明</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>处数</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>档次</translation>
        </message>
        <message>
            <source>Measured value</source>
            <translation>实测值</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成数</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应完成数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Reason for voiding</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>Clauses not applicable</source>
            <translation>不适用条款</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Demand</source>
            <translation>整改要求</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>Content of the standard</source>
            <translation>考核标准内容</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>(a unit that is not here)</source>
            <translation>（本机没有该单元）</translation>
        </message>
        <message>
            <source>open</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>unit created</source>
            <translation>建立单元</translation>
        </message>
        <message>
            <source>content created</source>
            <translation>录入内容</translation>
        </message>
        <message>
            <source>brought back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Two new versions</source>
            <translation>两个新版本</translation>
        </message>
        <message>
            <source>Two computers each made a new version of this unit, because its earlier one belongs to a closed period. Until one is taken the one that begins later stands. Taking that one ends the other on the day before; where both begin on one day, or the earlier one is taken, the other goes.</source>
            <translation>该单元原来的版本属于已封账的考核期，两台电脑因此各自建立了新版本。裁定前以起始日期较晚的为准。采用较晚的，较早的保留到它前一天为止；起始日期相同的，或者采用较早的，另一个撤去。</translation>
        </message>
        <message>
            <source>decision taken back</source>
            <translation>裁定已撤销</translation>
        </message>
        <message>
            <source>Two computers closed the same period. %1 holds until this is decided; both stay visible.</source>
            <translation>两台电脑对同一考核期各自封账。裁定之前以 %1 为准；两次封账均保留可查。</translation>
        </message>
        <message>
            <source>Deleted on one computer, inspected on another. It stays until this is decided. Deleting it leaves its inspections outside the results.</source>
            <translation>一台电脑删除了该单元，另一台电脑检查了它。处理之前予以保留；若删除，其检查不计入结果。</translation>
        </message>
        <message>
            <source>inspected (%1 inspections), kept</source>
            <translation>已检查 %1 次，保留</translation>
        </message>
        <message>
            <source>closing of %1, %2 inspections, number %3</source>
            <translation>%1封账，计入检查 %2 次，编号 %3</translation>
        </message>
        <message>
            <source>photo of %1</source>
            <translation>%1 的照片</translation>
        </message>
        <message>
            <source>measured value of %1</source>
            <translation>%1 的实测值</translation>
        </message>
        <message>
            <source>the record</source>
            <translation>该记录</translation>
        </message>
        <message>
            <source>deduction %1</source>
            <translation>扣分 %1</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>增加 %1</translation>
        </message>
        <message>
            <source>%1 deleted</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>%1 voided: %2</source>
            <translation>%1 作废：%2</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>图形重新绘制</translation>
        </message>
        <message>
            <source>found to be the same unit as %1</source>
            <translation>认定与 %1 为同一单元</translation>
        </message>
        <message>
            <source>content of the standard changed</source>
            <translation>标准内容有更改</translation>
        </message>
        <message>
            <source>without %1</source>
            <translation>不含 %1</translation>
        </message>
        <message>
            <source>%1 counts</source>
            <translation>%1 计入</translation>
        </message>
        <message>
            <source>the former border</source>
            <translation>原来的图形</translation>
        </message>
        <message>
            <source>a row of its own</source>
            <translation>单独成行</translation>
        </message>
        <message>
            <source>the former content</source>
            <translation>原来的内容</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>the late change is left outside %1</source>
            <translation>迟到的更改不计入%1</translation>
        </message>
        <message>
            <source>the late change of the inspection of %1 is left outside %2</source>
            <translation>%1 检查的迟到更改不计入%2</translation>
        </message>
        <message>
            <source>the late inspection of %1 is left outside %2</source>
            <translation>%1 的迟到检查不计入%2</translation>
        </message>
        <message>
            <source>%1; reason: %2</source>
            <translation>%1；原因：%2</translation>
        </message>
        <message>
            <source>Changed too late for a closed month</source>
            <translation>封账后迟到的更改</translation>
        </message>
        <message>
            <source>A computer that did not know yet that %1 was closed changed this. %1 keeps what it was closed with (b); the change (a) counts for periods that are open. Reopen the period with a reason to let it count there too, or leave it as it is.</source>
            <translation>有电脑在不知道%1已封账时作了这项更改。%1仍按封账时的内容（b），更改（a）只对未封账的考核期有效。要让更改计入%1，请写明原因重新打开该考核期；否则保持不变。</translation>
        </message>
        <message>
            <source>%1 keeps: %2</source>
            <translation>%1仍为：%2</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>bonus %1</source>
            <translation>奖分 %1</translation>
        </message>
        <message>
            <source>application of the standard</source>
            <translation>标准的适用</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Inspected after its end</source>
            <translation>撤销后仍有检查</translation>
        </message>
        <message>
            <source>One computer ended this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere, and no unit took its place.</source>
            <translation>一台电脑撤销了该单元，另一台在不知情时随后又作了检查。这次检查予以保留，但不计分；该单元没有后继单元。</translation>
        </message>
        <message>
            <source>One computer split, merged or replaced this unit, another, not knowing of it, inspected it afterwards. The inspection is kept and counts nowhere until this is decided: take it to the unit it belongs to, or leave it with the ended one, outside the results.</source>
            <translation>一台电脑分割、合并或更换了该单元，另一台在不知情时随后又作了检查。这次检查予以保留，裁定之前不计分：请归入所属的新单元，或留在已撤销的单元上、不计分。</translation>
        </message>
        <message>
            <source>%1; %2 of the findings lie in it</source>
            <translation>%1；有 %2 条扣分的位置在其中</translation>
        </message>
        <message>
            <source>&amp;%1: it belongs to %2</source>
            <translation>&amp;%1：归入%2</translation>
        </message>
        <message>
            <source>&amp;Leave the period as it is</source>
            <translation>保持封账内容(&amp;L)</translation>
        </message>
        <message>
            <source>Changed after it had been split or merged</source>
            <translation>分割或合并后又有修改</translation>
        </message>
        <message>
            <source>This unit was split or merged on one computer and changed on another that did not know of it. The change stands in the ended unit. Take it over to the units that followed, where they still have what the ended one had, or leave it. Borders are not taken over: redraw them where they must change.</source>
            <translation>该单元在一台电脑上被分割或合并，另一台电脑在不知情时修改了它。该修改现留在已撤销的单元中。可转入后续单元（仅限后续单元仍与原单元相同的内容），也可不转。边界不会转入，如需改动请重新绘制。</translation>
        </message>
        <message>
            <source>split or merged, without the change</source>
            <translation>已分割或合并，不含该修改</translation>
        </message>
        <message>
            <source>&amp;Take it over to the units that followed</source>
            <translation>转入后续单元(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Leave it in the ended unit</source>
            <translation>留在已撤销的单元(&amp;L)</translation>
        </message>
        <message>
            <source>Once %1 is reopened, %2 more that came late for it count too: %3.</source>
            <translation>重新打开后，%1另有 %2 项迟到更改也会计入：%3。</translation>
        </message>
        <message>
            <source>changed, kept: %1</source>
            <translation>作了修改，保留。修改内容：%1</translation>
        </message>
        <message>
            <source>%1 (was to stay outside)</source>
            <translation>%1（原定不计入）</translation>
        </message>
        <message>
            <source>%1 and others</source>
            <translation>%1等</translation>
        </message>
        <message>
            <source>Deleted on one computer, changed on another. It stays until this is decided. It has %1 inspections by now; deleting it leaves them outside the results.</source>
            <translation>一台电脑将其删除，另一台电脑作了修改。裁定前予以保留。该单元现有 %1 次检查；若删除，这些检查不计入结果。</translation>
        </message>
    </context>
    <context>
        <name>DrawSheet</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Draw sheet of the re-check</source>
            <translation>复检抽签单</translation>
        </message>
        <message>
            <source>Draw sheet</source>
            <translation>抽签单</translation>
        </message>
        <message>
            <source>Drawn by:</source>
            <translation>抽签人：</translation>
        </message>
        <message>
            <source>Witnessed by:</source>
            <translation>监督人：</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>日期：</translation>
        </message>
        <message>
            <source>(seal)</source>
            <translation>（盖章）</translation>
        </message>
        <message>
            <source>%1 of each group</source>
            <translation>每组 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) of each group</source>
            <translation>
                <numerusform>每组 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>, at least %1</source>
            <translation>，至少 %1 个</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>抽取范围</translation>
        </message>
        <message>
            <source>units that hold the standard</source>
            <translation>已达标单元</translation>
        </message>
        <message>
            <source>all units that the standard scores</source>
            <translation>该标准考核的全部单元</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>抽取数量</translation>
        </message>
        <message>
            <source>Must-check</source>
            <translation>短板必检</translation>
        </message>
        <message>
            <source>the weakest %1 of each group in the last period</source>
            <translation>每组上期得分最低的 %1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Time slots</source>
            <translation>检查时段</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Units in the population</source>
            <translation>参加抽签单元数</translation>
        </message>
        <message>
            <source>SHA-256 of the population list</source>
            <translation>名单 SHA-256</translation>
        </message>
        <message>
            <source>Units drawn</source>
            <translation>抽中单元数</translation>
        </message>
        <message>
            <source>Made at</source>
            <translation>制单时间</translation>
        </message>
        <message>
            <source>How to repeat it</source>
            <translation>复核方法</translation>
        </message>
        <message>
            <source>Key of a unit: SHA-256 of the seed, a line feed and the unit's code. In each group the must-check units are in; the others follow by rising key until the sample is full.</source>
            <translation>单元的排序码是“种子、换行符、单元编码”的 SHA-256。每组先列入短板必检单元，其余按排序码从小到大依次抽取，抽满为止。</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分组情况</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单元数</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>No unit takes part in the draw</source>
            <translation>没有单元参加抽签</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>抽签结果</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Last score</source>
            <translation>上期得分</translation>
        </message>
        <message>
            <source>Key begins</source>
            <translation>排序码前 16 位</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>must-check</source>
            <translation>短板必检</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>No unit was drawn</source>
            <translation>没有抽中任何单元</translation>
        </message>
        <message>
            <source>Left out of the draw</source>
            <translation>不参加抽签的单元</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>Cancelled. No photo was added.</source>
            <translation>已取消，没有添加照片。</translation>
        </message>
        <message>
            <source>No workbook is open. Open one or make a new one first.</source>
            <translation>没有打开的工作簿。请先打开或新建一个。</translation>
        </message>
        <message>
            <source>The map file %1 is not there: put it back, or remove the layer</source>
            <translation>底图文件 %1 不在原处：请放回，或移除该图层</translation>
        </message>
        <message>
            <source>The map library's files are missing from %1: install the program again</source>
            <translation>%1 中缺少地图组件的文件：请重新安装程序</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made: check the rights of its parent folder</source>
            <translation>无法建立文件夹 %1：请检查上级文件夹的权限</translation>
        </message>
        <message>
            <source>The map library in %1 is incomplete: install the program again</source>
            <translation>%1 中的地图组件不完整：请重新安装程序</translation>
        </message>
        <message>
            <source>This computer offers no position. Connect a receiver and choose its serial port, or click the place on the map.</source>
            <translation>这台电脑不提供定位。请连接接收机并选择它的串口，或在地图上点选位置。</translation>
        </message>
        <message>
            <source>The receiver at %1 cannot be opened (%2). Check that it is plugged in and that no other program uses it.</source>
            <translation>无法打开 %1 上的接收机（%2）。请检查是否插好、是否被别的程序占用。</translation>
        </message>
        <message>
            <source>The log %1 cannot be read (%2). Choose another file.</source>
            <translation>无法读取轨迹日志 %1（%2）。请换一个文件。</translation>
        </message>
        <message>
            <source>The map was not made: it was cancelled</source>
            <translation>已取消，未生成地图</translation>
        </message>
        <message>
            <source>The map could not be drawn up: %1</source>
            <translation>地图未能制成：%1</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: choose another folder, or close it where it is open</source>
            <translation>文件 %1 无法写入：请换一个文件夹，或先关闭打开着的该文件</translation>
        </message>
        <message>
            <source>A map is written as .pdf, .svg or .png: give %1 one of these endings</source>
            <translation>地图可存为 .pdf、.svg 或 .png：请把 %1 改成其中一种后缀</translation>
        </message>
        <message>
            <source>There is no unit to draw: import or draw units first</source>
            <translation>没有可绘制的单元：请先导入或绘制单元</translation>
        </message>
        <message>
            <source>There is no unit in the group %1: check the group's name</source>
            <translation>分组 %1 中没有单元：请核对分组名称</translation>
        </message>
        <message>
            <source>None of the %1 units has an outline: draw or import outlines first</source>
            <translation>%1 个单元都还没有边界：请先绘制或导入边界</translation>
        </message>
        <message>
            <source>The layout %1 is damaged: install the program again</source>
            <translation>版式 %1 已损坏：请重新安装程序</translation>
        </message>
        <message>
            <source>File %1 does not exist; check the path</source>
            <translation>文件 %1 不存在；请检查路径</translation>
        </message>
        <message>
            <source>File %1 may not be read; check its permissions</source>
            <translation>没有权限读取文件 %1；请检查文件权限</translation>
        </message>
        <message>
            <source>File %1 is empty; copy it anew</source>
            <translation>文件 %1 是空的；请重新复制</translation>
        </message>
        <message>
            <source>File %1 is not in a format that can be read, or it is damaged; save it as GeoPackage, shapefile, GeoJSON, CSV or XLSX</source>
            <translation>文件 %1 的格式无法读取，或文件已损坏；请另存为 GeoPackage、Shapefile、GeoJSON、CSV 或 XLSX</translation>
        </message>
        <message>
            <source>File %1 cannot be read (%2); copy or export it anew</source>
            <translation>文件 %1 无法读取（%2）；请重新复制或导出</translation>
        </message>
        <message>
            <source>Picture %1 is damaged (%2); take or copy it anew</source>
            <translation>图片 %1 已损坏（%2）；请重新拍摄或复制</translation>
        </message>
        <message>
            <source>Picture %1 does not exist; check the path</source>
            <translation>图片 %1 不存在；请检查路径</translation>
        </message>
        <message>
            <source>Picture %1 cannot be opened: %2</source>
            <translation>图片 %1 无法打开：%2</translation>
        </message>
        <message>
            <source>Picture %1 is larger than 200 MB; make it smaller first</source>
            <translation>图片 %1 超过 200 MB；请先缩小</translation>
        </message>
        <message>
            <source>Picture %1 is a %2 file, which cannot be read here; save it as JPEG or PNG</source>
            <translation>图片 %1 是 %2 格式，本机无法读取；请另存为 JPEG 或 PNG</translation>
        </message>
        <message>
            <source>Picture %1 has %2 × %3 pixels, more than 250 million; make it smaller first</source>
            <translation>图片 %1 有 %2 × %3 像素，超过 2.5 亿；请先缩小</translation>
        </message>
        <message>
            <source>Picture %1 cannot be written: %2</source>
            <translation>图片 %1 无法写入：%2</translation>
        </message>
        <message>
            <source>Picture %1 cannot be kept: %2; check the free space and the permissions of the folder</source>
            <translation>图片 %1 无法保存：%2；请检查剩余空间和文件夹权限</translation>
        </message>
        <message>
            <source>File %1 is not a picture that can be read; use JPEG or PNG</source>
            <translation>文件 %1 不是可读取的图片；请使用 JPEG 或 PNG</translation>
        </message>
        <message>
            <source>Picture %1 is not on this laptop; it lies where it was taken</source>
            <translation>图片 %1 不在本机上；它保存在拍摄时的电脑上</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 on %3; attach it first</source>
            <translation>%3 时考核标准 %1 不适用于单元 %2；请先设置适用</translation>
        </message>
        <message>
            <source>There is no round %1; write the name of one (%2), or daily, monthly, quarterly, yearly, special, recheck</source>
            <translation>没有检查批次 %1；请填写已有批次的名称（%2），或 daily、monthly、quarterly、yearly、special、recheck</translation>
        </message>
        <message>
            <source>Clause %1 is not part of standard %2</source>
            <translation>考核标准 %2 中没有条款 %1</translation>
        </message>
        <message>
            <source>There is no deduction with the id %1</source>
            <translation>没有编号为 %1 的扣分</translation>
        </message>
        <message>
            <source>Recording %1 was cancelled; nothing was changed</source>
            <translation>已取消登记 %1，未作任何更改</translation>
        </message>
        <message>
            <source>File %1 cannot be opened: %2</source>
            <translation>文件 %1 无法打开：%2</translation>
        </message>
        <message>
            <source>%1 is missing; add it</source>
            <translation>缺少 %1；请补上</translation>
        </message>
        <message>
            <source>%1 must be a text in quotes</source>
            <translation>%1 必须是带引号的文字</translation>
        </message>
        <message>
            <source>%1 is empty; fill it in</source>
            <translation>%1 为空；请填写</translation>
        </message>
        <message>
            <source>%1 is longer than %2 characters; shorten it</source>
            <translation>%1 超过 %2 个字符；请缩短</translation>
        </message>
        <message>
            <source>%1 is not a time; write it like 2026-10-05T09:30:00+08:00</source>
            <translation>%1 不是时间；请写成 2026-10-05T09:30:00+08:00 的形式</translation>
        </message>
        <message>
            <source>%1 lies in the future; check the time and the laptop's clock</source>
            <translation>%1 在将来；请检查时间和电脑时钟</translation>
        </message>
        <message>
            <source>%1 must be a number of degrees from -%2 to %2</source>
            <translation>%1 必须是 -%2 到 %2 之间的度数</translation>
        </message>
        <message>
            <source>%1 is not a decimal number with at most four decimals</source>
            <translation>%1 不是最多四位小数的数字</translation>
        </message>
        <message>
            <source>%1 must be a list in square brackets</source>
            <translation>%1 必须是方括号中的列表</translation>
        </message>
        <message>
            <source>%1 is not a known field; known are %2</source>
            <translation>%1 不是可识别的字段；可用字段为 %2</translation>
        </message>
        <message>
            <source>%1 must hold texts in quotes</source>
            <translation>%1 中必须是带引号的文字</translation>
        </message>
        <message>
            <source>The number of places must be a whole number from 1 to %1, not %2</source>
            <translation>处数必须是 1 到 %1 的整数，不能是 %2</translation>
        </message>
        <message>
            <source>A deduction must be an object in curly brackets</source>
            <translation>每条扣分必须是花括号中的对象</translation>
        </message>
        <message>
            <source>A place needs lon and lat; add the missing one</source>
            <translation>位置需要同时有 lon 和 lat；请补上缺少的一个</translation>
        </message>
        <message>
            <source>%1 is not the id of a deduction</source>
            <translation>%1 不是扣分编号</translation>
        </message>
        <message>
            <source>A measure must be an object in curly brackets</source>
            <translation>每条测量值必须是花括号中的对象</translation>
        </message>
        <message>
            <source>A measure of clause %1 needs either value, or done and due, or level</source>
            <translation>条款 %1 的测量值需要 value，或 done 和 due，或 level 之一</translation>
        </message>
        <message>
            <source>Clause %1 is measured twice, or measured and not applicable; keep one</source>
            <translation>条款 %1 测量了两次，或既有测量值又标为不适用；请保留一个</translation>
        </message>
        <message>
            <source>Clause %1 has a deduction and is marked as not applicable; keep one</source>
            <translation>条款 %1 既有扣分又标为不适用；请保留一个</translation>
        </message>
        <message>
            <source>An inspection must be an object in curly brackets</source>
            <translation>每次检查必须是花括号中的对象</translation>
        </message>
        <message>
            <source>The file is larger than 256 MB; split it</source>
            <translation>文件超过 256 MB；请拆分</translation>
        </message>
        <message>
            <source>The file is not JSON: line %1, %2</source>
            <translation>文件不是 JSON：第 %1 行，%2</translation>
        </message>
        <message>
            <source>The file must hold a list of inspections in square brackets</source>
            <translation>文件内容必须是方括号中的检查列表</translation>
        </message>
        <message>
            <source>%1 is not a coordinate system; write EPSG: and its number, gcj02 or bd09</source>
            <translation>%1 不是坐标系；请写 EPSG: 加编号，或 gcj02、bd09</translation>
        </message>
        <message>
            <source>%1 is not known as a coordinate system for maps; check the number</source>
            <translation>%1 不是已知的地图坐标系；请检查编号</translation>
        </message>
        <message>
            <source>File %1 is in %2, which is not in degrees, so it cannot be in %3; leave the coordinate system as the file says</source>
            <translation>文件 %1 的坐标系是 %2，单位不是度，因此不可能是 %3；请按文件自身的坐标系导入</translation>
        </message>
        <message>
            <source>File %1 does not say its coordinate system; state it (--crs EPSG:4490 for degrees, EPSG:4534 to 4554 for 3-degree zones, gcj02 or bd09)</source>
            <translation>文件 %1 没有说明坐标系；请指定（--crs EPSG:4490 为经纬度，EPSG:4534 至 4554 为 3 度带，或 gcj02、bd09）</translation>
        </message>
        <message>
            <source>The shift from %1 to CGCS2000 is not public, so shapes may lie up to 200 m off; compare them with the base map</source>
            <translation>%1 到 CGCS2000 的转换参数未公开，图形可能偏移达 200 米；请与底图核对</translation>
        </message>
        <message>
            <source>Coordinates of file %1 cannot be brought from %2 to CGCS2000; choose another coordinate system</source>
            <translation>文件 %1 的坐标无法从 %2 转换到 CGCS2000；请另选坐标系</translation>
        </message>
        <message>
            <source>The shape lies outside the reach of its coordinate system; draw it anew</source>
            <translation>图形超出其坐标系的适用范围；请重新绘制</translation>
        </message>
        <message>
            <source>Coordinates like %1, %2 are not degrees; the coordinate system is not the one that was stated, state the right one</source>
            <translation>坐标 %1, %2 不是经纬度；指定的坐标系不对，请指定正确的坐标系</translation>
        </message>
        <message>
            <source>The shape cannot be read; draw it anew</source>
            <translation>图形无法读取；请重新绘制</translation>
        </message>
        <message>
            <source>A closed line was taken as the border of an area</source>
            <translation>闭合线已作为面的边界导入</translation>
        </message>
        <message>
            <source>The shape is invalid (%1) and cannot be repaired; the unit waits to be drawn</source>
            <translation>图形无效（%1）且无法修复；该单元待绘制</translation>
        </message>
        <message>
            <source>The shape was invalid (%1) and was repaired; look at it</source>
            <translation>图形无效（%1），已自动修复；请核对</translation>
        </message>
        <message>
            <source>File %1 holds no layer or table; choose another file</source>
            <translation>文件 %1 中没有图层或表格；请另选文件</translation>
        </message>
        <message>
            <source>The encoding %1 is not known; use one of %2</source>
            <translation>不认识编码 %1；请使用 %2 之一</translation>
        </message>
        <message>
            <source>File %1 is larger than 256 MB; save it as UTF-8 or split it</source>
            <translation>文件 %1 超过 256 MB；请另存为 UTF-8 或拆分</translation>
        </message>
        <message>
            <source>File %1 is not a text file; check that it is the right one</source>
            <translation>文件 %1 不是文本文件；请确认是否选对文件</translation>
        </message>
        <message>
            <source>%1 is not a kind of unit in this workbook</source>
            <translation>本工作簿中没有单元类别 %1</translation>
        </message>
        <message>
            <source>File %1 has several layers; choose one of %2</source>
            <translation>文件 %1 有多个图层；请选择其一：%2</translation>
        </message>
        <message>
            <source>File %1 has no layer %2; it has %3</source>
            <translation>文件 %1 中没有图层 %2；现有图层：%3</translation>
        </message>
        <message>
            <source>File %1 has no column %2 in layer %3; it has %4</source>
            <translation>文件 %1 的图层 %3 中没有字段 %2；现有字段：%4</translation>
        </message>
        <message>
            <source>Choose the column of file %1 that holds the names</source>
            <translation>请选择文件 %1 中存放名称的字段</translation>
        </message>
        <message>
            <source>The import of %1 was cancelled; nothing was changed</source>
            <translation>已取消导入 %1，未作任何更改</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 has no rows; choose another one</source>
            <translation>文件 %2 的图层 %1 没有数据；请另选图层</translation>
        </message>
        <message>
            <source>File %1 is damaged after row %2 (%3); copy or export it anew. Nothing was imported</source>
            <translation>文件 %1 在第 %2 行之后损坏（%3）；请重新复制或导出。未导入任何内容</translation>
        </message>
        <message>
            <source>Row %1 of file %2 has unreadable characters in column %3; choose another encoding, such as GBK or UTF-8</source>
            <translation>文件 %2 第 %1 行字段 %3 有乱码；请选择其他编码，如 GBK 或 UTF-8</translation>
        </message>
        <message>
            <source>The text is longer than %1 characters and was cut</source>
            <translation>文字超过 %1 个字符，已截断</translation>
        </message>
        <message>
            <source>%1 is not a number of people; the field stays empty</source>
            <translation>%1 不是人数；该项留空</translation>
        </message>
        <message>
            <source>%1 shapes lie outside China, the first in row %2; check the coordinate system and the order of the axes</source>
            <translation>有 %1 个图形在中国范围之外，首个在第 %2 行；请检查坐标系和坐标轴顺序</translation>
        </message>
        <message>
            <source>Code %1 stands in row %2 already; this row was left out, give it a code of its own</source>
            <translation>编码 %1 已在第 %2 行出现；本行未导入，请为其设置单独的编码</translation>
        </message>
        <message>
            <source>%1 is not the code, nor the name of exactly one unit; the unit was imported without a parent</source>
            <translation>%1 不是编码，也不是唯一单元的名称；该单元已导入但没有上级</translation>
        </message>
        <message>
            <source>EPSG:%1 is not a 3-degree zone; use EPSG:4534 to EPSG:4554</source>
            <translation>EPSG:%1 不是 3 度带；请使用 EPSG:4534 至 EPSG:4554</translation>
        </message>
        <message>
            <source>The projection of EPSG:%1 cannot be set up: %2</source>
            <translation>无法建立 EPSG:%1 的投影：%2</translation>
        </message>
        <message>
            <source>A shape cannot be worked on (%1); check it for crossing borders</source>
            <translation>图形无法处理（%1）；请检查边界是否自相交</translation>
        </message>
        <message>
            <source>A shape mixes points, lines and areas; keep one of them</source>
            <translation>图形混有点、线、面；请只保留一种</translation>
        </message>
        <message>
            <source>A shape has several points; a unit has one place</source>
            <translation>图形有多个点；一个单元只有一个位置</translation>
        </message>
        <message>
            <source>This is not a WKT shape (%1): %2</source>
            <translation>这不是 WKT 图形（%1）：%2</translation>
        </message>
        <message>
            <source>A shape lies outside the area of the coordinate system; check which system it is in</source>
            <translation>图形超出坐标系范围；请检查它的坐标系</translation>
        </message>
        <message>
            <source>A shape cannot be read (%1); draw or import it anew</source>
            <translation>图形无法读取（%1）；请重新绘制或导入</translation>
        </message>
        <message>
            <source>A grid needs an area; draw the border of the unit first</source>
            <translation>划分网格需要面状范围；请先绘制单元边界</translation>
        </message>
        <message>
            <source>The area for the grid lies outside the 3-degree zones (73.5°–136.5° E): %1 to %2 degrees east; check its coordinates</source>
            <translation>网格范围在 3 度带（东经 73.5°–136.5°）之外：东经 %1 至 %2 度；请检查坐标</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells here, and no cell size up to 10 000 m makes fewer; choose a smaller area</source>
            <translation>%1 米的网格在此超过 %2 个，直到 10 000 米的网格都放不下；请选择更小的范围</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells, which 15-digit codes do not tell apart; use cells of at least %3 m, or a prefix that allows longer serials</source>
            <translation>%1 米的网格超过 %2 个，15 位编码不够用；请使用不小于 %3 米的网格，或允许更长流水号的前缀</translation>
        </message>
        <message>
            <source>Cells of %1 m make more than %2 cells; use cells of at least %3 m</source>
            <translation>%1 米的网格超过 %2 个；请使用不小于 %3 米的网格</translation>
        </message>
        <message>
            <source>A cell of %1 m cannot be made; use 1 to 10 000 m</source>
            <translation>无法划分 %1 米的网格；请使用 1 至 10 000 米</translation>
        </message>
        <message>
            <source>The share under which cells are dropped must be from 0 to below 1, and the rotation a number of degrees</source>
            <translation>舍去碎格的比例必须在 0 到 1 之间（不含 1），旋转角必须是度数</translation>
        </message>
        <message>
            <source>The grid was cancelled; nothing was changed</source>
            <translation>已取消划分网格，未作任何更改</translation>
        </message>
        <message>
            <source>"%1" is not a place; write it like 116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</source>
            <translation>“%1”不是位置；请写成 116.3,39.9 或 39°54′N 116°18′E 或 POINT(116.3 39.9)</translation>
        </message>
        <message>
            <source>The band of %1 that starts at %2 ends at or below its start: correct its "to"</source>
            <translation>%1 中从 %2 起的一档，上限不高于下限：请更正“to”</translation>
        </message>
        <message>
            <source>Two bands of %1 overlap at %2: let each score belong to one band only</source>
            <translation>%1 中有两档在 %2 处重叠：请让每个得分只属于一档</translation>
        </message>
        <message>
            <source>The bands of %1 leave a gap from %2 to %3: let each band end where the next begins</source>
            <translation>%1 的分档在 %2 到 %3 之间有空缺：请让各档首尾相接</translation>
        </message>
        <message>
            <source>Clause %1 (%2) lacks the entry "%3", which its rule needs: add it</source>
            <translation>条款 %1（%2）缺少其规则需要的“%3”：请补上</translation>
        </message>
        <message>
            <source>Clause %1 has a maximum of %2, more than the %3 of its section: lower one or raise the other</source>
            <translation>条款 %1 满分 %2，超过本类的 %3：请调低条款或调高类的满分</translation>
        </message>
        <message>
            <source>The knots of clause %1 do not rise at value %2: order them by value, each value once</source>
            <translation>条款 %1 的折算点在数值 %2 处没有递增：请按数值从小到大排列，每个数值一次</translation>
        </message>
        <message>
            <source>Clause %1 has level %2 twice: give each level a code of its own</source>
            <translation>条款 %1 的等次 %2 重复：请给每个等次不同的代码</translation>
        </message>
        <message>
            <source>Clause %1 has item %2 twice: give each item a number of its own</source>
            <translation>条款 %1 的条目 %2 重复：请给每个条目不同的编号</translation>
        </message>
        <message>
            <source>Two sections have the number %1: give each section a number of its own</source>
            <translation>有两类的编号都是 %1：请给每类不同的编号</translation>
        </message>
        <message>
            <source>Section %1 has a floor above its maximum: lower the floor</source>
            <translation>第 %1 类的保底分高于满分：请调低保底分</translation>
        </message>
        <message>
            <source>Section %1 has a weight but a maximum of 0: give it a maximum or remove the weight</source>
            <translation>第 %1 类有权重而满分为 0：请给出满分或去掉权重</translation>
        </message>
        <message>
            <source>Two clauses have the number %1: give each clause a number of its own</source>
            <translation>有两个条款的编号都是 %1：请给每个条款不同的编号</translation>
        </message>
        <message>
            <source>Some sections of standard %1 have a weight and some have none: give all of them one, or none</source>
            <translation>标准 %1 的类有的有权重、有的没有：请全部给出或全部去掉</translation>
        </message>
        <message>
            <source>The entry "%1" names %2, which the standard does not have: add it or correct the name</source>
            <translation>“%1”引用了标准中没有的 %2：请补上或改正名称</translation>
        </message>
        <message>
            <source>A target of the plan of standard %1 must name either stars or a flag: it has both or neither</source>
            <translation>标准 %1 的一项计划目标应写明星级或标记之一：现在两者都有或都没有</translation>
        </message>
        <message>
            <source>Two grades have the code %1: give each grade a code of its own</source>
            <translation>有两个等级的代码都是 %1：请给每个等级不同的代码</translation>
        </message>
        <message>
            <source>Standard %1 must have either sections or the parts of a composite: it has both or neither</source>
            <translation>标准 %1 应有各类或综合的组成之一：现在两者都有或都没有</translation>
        </message>
        <message>
            <source>The clauses of section %1 add up to %2 points, but the section has %3: check the points</source>
            <translation>第 %1 类各条款合计 %2 分，而本类 %3 分：请核对分值</translation>
        </message>
        <message>
            <source>The sections add up to %1 points, but the standard is based on %2: check the points</source>
            <translation>各类合计 %1 分，而标准的基数是 %2 分：请核对分值</translation>
        </message>
        <message>
            <source>Scores below %1 have no grade: let the lowest grade start at 0</source>
            <translation>低于 %1 的得分没有等级：请让最低一档从 0 开始</translation>
        </message>
        <message>
            <source>The standards include each other in a loop (%1): remove one of the references</source>
            <translation>标准之间循环引用（%1）：请去掉其中一处引用</translation>
        </message>
        <message>
            <source>Standard %1 includes %2, which is not there: import %2 first</source>
            <translation>标准 %1 引用的 %2 不存在：请先导入 %2</translation>
        </message>
        <message>
            <source>The file has %1 bytes, but a standard has at most %2: choose the right file</source>
            <translation>文件有 %1 字节，考核标准最多 %2 字节：请选择正确的文件</translation>
        </message>
        <message>
            <source>Line %1 is not JSON (%2): correct it or export the standard anew</source>
            <translation>第 %1 行不是 JSON（%2）：请更正，或重新导出标准</translation>
        </message>
        <message>
            <source>The file holds no standard: its outermost value must be an object { … }</source>
            <translation>文件中没有考核标准：最外层必须是对象 { … }</translation>
        </message>
        <message>
            <source>%1 has more than four decimals: round it to four</source>
            <translation>%1 的小数超过四位：请取四位</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is of the wrong type: see the description of the format</source>
            <translation>%1 的值 %2 类型不对：请查阅格式说明</translation>
        </message>
        <message>
            <source>%1 lacks the entry "%2": add it</source>
            <translation>%1 缺少“%2”：请补上</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is too large or too long: shorten it</source>
            <translation>%1 的值 %2 过大或过长：请缩短</translation>
        </message>
        <message>
            <source>%1 has the value %2, which has characters that are not allowed there: numbers of sections and clauses are digits and points, codes are letters, digits, - and _</source>
            <translation>%1 的值 %2 含有不允许的字符：类和条款的编号只用数字和点，代码只用字母、数字、- 和 _</translation>
        </message>
        <message>
            <source>%1 has the unknown entry "%2": check its spelling or remove it</source>
            <translation>%1 中有未知的“%2”：请检查拼写或删去</translation>
        </message>
        <message>
            <source>%1 does not follow the format of standards: %2</source>
            <translation>%1 不符合考核标准的格式：%2</translation>
        </message>
        <message>
            <source>The document does not follow the format of standards</source>
            <translation>文件不符合考核标准的格式</translation>
        </message>
        <message>
            <source>Standard %1 does not score this unit in %2.</source>
            <translation>考核标准 %1 在 %2 不适用于这个单元。</translation>
        </message>
        <message>
            <source>The workbook could not be read: %1. Check it with 'verify' or restore a copy.</source>
            <translation>工作簿读不了：%1。请用 verify 核验，或恢复副本。</translation>
        </message>
        <message>
            <source>Standard %1 was not attached to any unit in %2. Attach it to a kind or a unit first.</source>
            <translation>考核标准 %1 在 %2 没有适用于任何单元。请先设定适用的类别或单元。</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1. Attach one to a kind or a unit first.</source>
            <translation>%1 没有任何考核标准适用于单元。请先设定适用的类别或单元。</translation>
        </message>
        <message>
            <source>Several standards are attached: %1. Say which one.</source>
            <translation>有多个考核标准：%1。请指定一个。</translation>
        </message>
        <message>
            <source>There is no standard %1 in this workbook.</source>
            <translation>这个工作簿里没有考核标准 %1。</translation>
        </message>
        <message>
            <source>A bonus has more than 0 and at most %2 points, not %1</source>
            <translation>奖分应大于 0 且不超过 %2 分，不能是 %1 分</translation>
        </message>
        <message>
            <source>A bonus needs a reason</source>
            <translation>奖分必须填写理由</translation>
        </message>
        <message>
            <source>There is no period %1; write it like 2026-10, 2026-Q4, 2026-H2 or 2026</source>
            <translation>没有考核期 %1；请写成 2026-10、2026-Q4、2026-H2 或 2026</translation>
        </message>
        <message>
            <source>There is no standard with the code %1</source>
            <translation>没有编码为 %1 的考核标准</translation>
        </message>
        <message>
            <source>Voiding a bonus needs a reason</source>
            <translation>作废奖分必须填写理由</translation>
        </message>
        <message>
            <source>The bonus %1 does not exist</source>
            <translation>奖分 %1 不存在</translation>
        </message>
        <message>
            <source>The bonus is void already (%1)</source>
            <translation>该奖分已作废（%1）</translation>
        </message>
        <message>
            <source>A recorded change cannot be read; restore the workbook from a copy</source>
            <translation>有一条修改记录无法读取；请用副本恢复工作簿</translation>
        </message>
        <message>
            <source>SQLite does not answer; install libqt6sql6-sqlite again</source>
            <translation>SQLite 没有响应；请重新安装 libqt6sql6-sqlite</translation>
        </message>
        <message>
            <source>Qt uses SQLite %1 and SpatiaLite uses %2; install Qt's SQLite driver from the system's packages</source>
            <translation>Qt 使用 SQLite %1，SpatiaLite 使用 %2；请从系统软件包安装 Qt 的 SQLite 驱动</translation>
        </message>
        <message>
            <source>Qt's SQLite driver is missing; install libqt6sql6-sqlite</source>
            <translation>缺少 Qt 的 SQLite 驱动；请安装 libqt6sql6-sqlite</translation>
        </message>
        <message>
            <source>The file %1 does not exist; choose another one</source>
            <translation>文件 %1 不存在；请另选文件</translation>
        </message>
        <message>
            <source>The file %1 cannot be opened: %2</source>
            <translation>文件 %1 无法打开：%2</translation>
        </message>
        <message>
            <source>SpatiaLite cannot be started for %1: too many workbooks are open</source>
            <translation>无法为 %1 启动 SpatiaLite：打开的工作簿过多</translation>
        </message>
        <message>
            <source>There is no room left to write %1; free some space and try again (%2)</source>
            <translation>空间不足，无法写入 %1；请清理磁盘后重试（%2）</translation>
        </message>
        <message>
            <source>%1 may not be changed; check its permissions (%2)</source>
            <translation>%1 不允许修改；请检查其权限（%2）</translation>
        </message>
        <message>
            <source>%1 cannot be read or written; check the disk (%2)</source>
            <translation>%1 无法读写；请检查磁盘（%2）</translation>
        </message>
        <message>
            <source>%1 is damaged; restore it from a copy in its backups folder (%2)</source>
            <translation>%1 已损坏；请用备份文件夹中的副本恢复（%2）</translation>
        </message>
        <message>
            <source>A row does not fit into %1 and was not stored (%2)</source>
            <translation>有一行数据不符合 %1 的要求，没有保存（%2）</translation>
        </message>
        <message>
            <source>A request to %1 failed; please report this message (%2)</source>
            <translation>对 %1 的操作失败；请反馈此消息（%2）</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the permissions</source>
            <translation>无法建立文件夹 %1；请检查权限</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name</source>
            <translation>%1 已存在；请换一个名称</translation>
        </message>
        <message>
            <source>A place needs both longitude and latitude</source>
            <translation>地点必须同时有经度和纬度</translation>
        </message>
        <message>
            <source>The place %1, %2 is not a longitude and latitude in degrees</source>
            <translation>地点 %1, %2 不是以度表示的经纬度</translation>
        </message>
        <message>
            <source>Clause %1 is measured, not counted; enter its value</source>
            <translation>条款 %1 按测量值计分，不计处数；请输入数值</translation>
        </message>
        <message>
            <source>Clause %1 has no level "%2"; choose one of its levels</source>
            <translation>条款 %1 没有等级“%2”；请选择已有等级</translation>
        </message>
        <message>
            <source>Clause %1 has no levels; leave the level out</source>
            <translation>条款 %1 不分等级；请去掉等级</translation>
        </message>
        <message>
            <source>A deduction counts 1 to %2 places, not %1</source>
            <translation>一条扣分为 1 至 %2 处，不能是 %1 处</translation>
        </message>
        <message>
            <source>A note has at most %1 characters; shorten it</source>
            <translation>备注最多 %1 个字；请缩短</translation>
        </message>
        <message>
            <source>The deduction %1 does not exist</source>
            <translation>扣分 %1 不存在</translation>
        </message>
        <message>
            <source>Voiding a deduction needs a reason</source>
            <translation>作废扣分必须填写理由</translation>
        </message>
        <message>
            <source>The deduction is void already (%1)</source>
            <translation>该扣分已作废（%1）</translation>
        </message>
        <message>
            <source>This change is finished already; start another one</source>
            <translation>本次修改已结束；请重新开始</translation>
        </message>
        <message>
            <source>This change could not be stored; start it again</source>
            <translation>本次修改未能保存；请重新操作</translation>
        </message>
        <message>
            <source>%1 could not be written to the disk: %2</source>
            <translation>%1 未能写入磁盘：%2</translation>
        </message>
        <message>
            <source>%1 could not be written; check the folder's permissions</source>
            <translation>无法写入 %1；请检查文件夹权限</translation>
        </message>
        <message>
            <source>The file %1 cannot be read: %2</source>
            <translation>文件 %1 无法读取：%2</translation>
        </message>
        <message>
            <source>%1 is not a workbook; choose a file made by this program</source>
            <translation>%1 不是工作簿；请选择由本程序建立的文件</translation>
        </message>
        <message>
            <source>The time of the inspection is missing or impossible; enter day and time</source>
            <translation>检查时间缺失或不可能；请输入日期和时间</translation>
        </message>
        <message>
            <source>The inspection lies in the future (%1); check the time and the laptop's clock</source>
            <translation>检查时间在将来（%1）；请检查时间和电脑时钟</translation>
        </message>
        <message>
            <source>The inspection names no inspector</source>
            <translation>该检查没有巡查员</translation>
        </message>
        <message>
            <source>The unit does not exist on %1; check the unit's days</source>
            <translation>该考核单元在 %1 不存在；请检查单元的有效日期</translation>
        </message>
        <message>
            <source>The inspection %1 does not exist</source>
            <translation>检查 %1 不存在</translation>
        </message>
        <message>
            <source>The inspection is finished and stays as it is; void single deductions or inspect again</source>
            <translation>该检查已完成，不能再改；可作废单条扣分或重新检查</translation>
        </message>
        <message>
            <source>An inspection cannot move to another unit or standard; abandon it and start another one</source>
            <translation>检查不能改到其他单元或标准；请放弃后重新开始</translation>
        </message>
        <message>
            <source>The value "%2" of clause %1 is not a number with at most four decimals</source>
            <translation>条款 %1 的值“%2”不是最多四位小数的数</translation>
        </message>
        <message>
            <source>Clause %1 needs what was done (0 or more) and what was due (more than 0), not "%2" of "%3"</source>
            <translation>条款 %1 需要完成数（不小于 0）和应完成数（大于 0），不能是“%2”/“%3”</translation>
        </message>
        <message>
            <source>Clause %1 is counted, not measured; record a deduction</source>
            <translation>条款 %1 按处计分，不测量；请记录扣分</translation>
        </message>
        <message>
            <source>%1 cannot be brought from version %2 to this program's</source>
            <translation>无法把 %1 从版本 %2 升级到本程序的版本</translation>
        </message>
        <message>
            <source>%1 does not know which laptop it belongs to; restore it from a copy</source>
            <translation>%1 中没有所属电脑的信息；请用副本恢复</translation>
        </message>
        <message>
            <source>A person needs a name</source>
            <translation>人员必须有姓名</translation>
        </message>
        <message>
            <source>The round %1 would end before it starts; check its days</source>
            <translation>检查批次 %1 的结束早于开始；请检查日期</translation>
        </message>
        <message>
            <source>A photo is kept under its SHA-256; this one has none</source>
            <translation>照片以 SHA-256 为名保存；这张没有</translation>
        </message>
        <message>
            <source>Photos of type %1 are not kept; use %2</source>
            <translation>不保存 %1 类型的照片；请使用 %2</translation>
        </message>
        <message>
            <source>The photo is empty</source>
            <translation>照片是空的</translation>
        </message>
        <message>
            <source>The photo %1 does not lie beside the workbook; add it again</source>
            <translation>照片 %1 不在工作簿旁；请重新添加</translation>
        </message>
        <message>
            <source>Table %1 has no column %2</source>
            <translation>表 %1 没有列 %2</translation>
        </message>
        <message>
            <source>The row was changed meanwhile (%1, %2); look at it again and repeat</source>
            <translation>该行在此期间已被修改（%1，%2）；请查看后重做</translation>
        </message>
        <message>
            <source>A workbook has no table %1 for shared rows</source>
            <translation>工作簿中没有可共享的表 %1</translation>
        </message>
        <message>
            <source>There is no row %2 in table %1</source>
            <translation>表 %1 中没有行 %2</translation>
        </message>
        <message>
            <source>Column %2 of table %1 names a row of %3 that does not exist</source>
            <translation>表 %1 的列 %2 指向 %3 中不存在的行</translation>
        </message>
        <message>
            <source>The place is not a position on earth in degrees</source>
            <translation>该地点不是以度表示的地球位置</translation>
        </message>
        <message>
            <source>The row was removed meanwhile (%1); look again and repeat</source>
            <translation>该行在此期间已被删除（%1）；请查看后重做</translation>
        </message>
        <message>
            <source>The row was removed already (%1); look again</source>
            <translation>该行已被删除（%1）；请重新查看</translation>
        </message>
        <message>
            <source>The row stands already (%1); look again</source>
            <translation>该行已经存在（%1）；请重新查看</translation>
        </message>
        <message>
            <source>The shape is followed by bytes that do not belong to it</source>
            <translation>图形之后有多余的数据</translation>
        </message>
        <message>
            <source>The shape has a position that is not a number</source>
            <translation>图形中有的坐标不是数</translation>
        </message>
        <message>
            <source>The shape lies outside of ±180° and ±90°; its coordinates are not degrees of longitude and latitude</source>
            <translation>图形超出 ±180° 和 ±90°；其坐标不是经纬度</translation>
        </message>
        <message>
            <source>The shape has a line or border with too few positions</source>
            <translation>图形中有的线或边界点数太少</translation>
        </message>
        <message>
            <source>The shape has a border that is not closed</source>
            <translation>图形有未闭合的边界</translation>
        </message>
        <message>
            <source>The shape is not a point, line or area in two dimensions</source>
            <translation>图形不是二维的点、线或面</translation>
        </message>
        <message>
            <source>The shape is empty</source>
            <translation>图形是空的</translation>
        </message>
        <message>
            <source>The shape is cut off</source>
            <translation>图形数据不完整</translation>
        </message>
        <message>
            <source>The shape cannot be read</source>
            <translation>图形无法读取</translation>
        </message>
        <message>
            <source>The shape has %1 points; a unit has one</source>
            <translation>图形有 %1 个点；一个单元只有一个点</translation>
        </message>
        <message>
            <source>The shape is not a proper area: %1</source>
            <translation>图形不是合格的面：%1</translation>
        </message>
        <message>
            <source>Standard %1 is attached either to a kind or to a unit</source>
            <translation>考核标准 %1 只能适用于一个类别或一个单元</translation>
        </message>
        <message>
            <source>The attachment of standard %1 would end before it starts; check its days</source>
            <translation>考核标准 %1 的适用结束早于开始；请检查日期</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is not issued; issue it first</source>
            <translation>考核标准 %1 第 %2 版尚未发布；请先发布</translation>
        </message>
        <message>
            <source>Standard %1 cannot be attached: there is no such kind or unit (%2)</source>
            <translation>考核标准 %1 无法适用：没有该类别或单元（%2）</translation>
        </message>
        <message>
            <source>Standard %1 does not score units of kind %2, only %3</source>
            <translation>考核标准 %1 不考核类别 %2，只考核 %3</translation>
        </message>
        <message>
            <source>The standard %1 does not exist</source>
            <translation>考核标准 %1 不存在</translation>
        </message>
        <message>
            <source>There is no issued standard with the code %1</source>
            <translation>没有编码为 %1 的已发布考核标准</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is there already with other contents; give the new one another version</source>
            <translation>考核标准 %1 第 %2 版已存在且内容不同；请给新的标准另定版本号</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is issued and stays as it is; make a new version</source>
            <translation>考核标准 %1 第 %2 版已发布，不能再改；请建立新版本</translation>
        </message>
        <message>
            <source>The code and version of standard %1 cannot change; add it as another one</source>
            <translation>考核标准 %1 的编码和版本不能改；请另行添加</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 cannot go back; make a new version</source>
            <translation>考核标准 %1 第 %2 版不能退回；请建立新版本</translation>
        </message>
        <message>
            <source>Standard %1 already scores these units in that time (%2); end that attachment first</source>
            <translation>考核标准 %1 在该时段已考核这些单元（%2）；请先结束原来的适用</translation>
        </message>
        <message>
            <source>The value of column %2 in table %1 is of the wrong kind</source>
            <translation>表 %1 中列 %2 的值类型不对</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>没有可撤销的操作</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>没有可重做的操作</translation>
        </message>
        <message>
            <source>Unit %1 would stand above itself; choose another parent</source>
            <translation>单元 %1 会成为自己的上级；请另选上级</translation>
        </message>
        <message>
            <source>Unit %1 would end before it starts; check its days</source>
            <translation>单元 %1 的结束早于开始；请检查日期</translation>
        </message>
        <message>
            <source>The population of unit %1 is below zero</source>
            <translation>单元 %1 的人口小于零</translation>
        </message>
        <message>
            <source>Unit %1 is of kind %2, which this workbook does not have</source>
            <translation>单元 %1 的类别 %2 在本工作簿中不存在</translation>
        </message>
        <message>
            <source>Unit %1 of kind %2 cannot be drawn as a %3; a %4 is expected</source>
            <translation>单元 %1（类别 %2）不能画成 %3；应为 %4</translation>
        </message>
        <message>
            <source>Unit %1 does not exist</source>
            <translation>考核单元 %1 不存在</translation>
        </message>
        <message>
            <source>A kind of unit needs a code and a name</source>
            <translation>单元类别必须有编码和名称</translation>
        </message>
        <message>
            <source>The kind %1 exists already</source>
            <translation>类别 %1 已存在</translation>
        </message>
        <message>
            <source>Unit %1 does not exist on that day</source>
            <translation>考核单元 %1 在那一天不存在</translation>
        </message>
        <message>
            <source>There is no unit with the code %1</source>
            <translation>没有编码为 %1 的考核单元</translation>
        </message>
        <message>
            <source>%2 units have the code %1; correct the codes first</source>
            <translation>有 %2 个单元的编码是 %1；请先更正编码</translation>
        </message>
        <message>
            <source>A new version of unit %1 must start after the present one starts and while it is valid</source>
            <translation>单元 %1 的新版本必须在现版本开始之后、有效期之内开始</translation>
        </message>
        <message>
            <source>A unit cannot come after itself</source>
            <translation>单元不能是自己的后继</translation>
        </message>
        <message>
            <source>%1 is open for reading only</source>
            <translation>%1 以只读方式打开</translation>
        </message>
        <message>
            <source>Another change of %1 is not finished yet</source>
            <translation>对 %1 的另一项修改尚未完成</translation>
        </message>
        <message>
            <source>%1 lies in a folder where nothing may be written (%2); copy it elsewhere or change the permissions</source>
            <translation>%1 所在文件夹不可写入（%2）；请复制到别处或更改权限</translation>
        </message>
        <message>
            <source>%1 is open in another window; close it there first</source>
            <translation>%1 已在另一个窗口中打开；请先在那里关闭</translation>
        </message>
        <message>
            <source>The workbook %1 does not exist; choose another one or make a new one</source>
            <translation>工作簿 %1 不存在；请另选或新建</translation>
        </message>
        <message>
            <source>%1 is a folder; choose a workbook file</source>
            <translation>%1 是文件夹；请选择工作簿文件</translation>
        </message>
        <message>
            <source>%1 is a shared file; open your own workbook and join it by Sync</source>
            <translation>%1 是共享库；请打开自己的工作簿并通过“同步”加入</translation>
        </message>
        <message>
            <source>%1 belongs to another program; import it instead of opening it</source>
            <translation>%1 属于其他程序；请用“导入”，不要直接打开</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of this program; install that version</source>
            <translation>%1 由本程序的较新版本写成；请安装新版本</translation>
        </message>
        <message>
            <source>%1 is not built as this program builds workbooks (%2); restore it from a copy</source>
            <translation>%1 的结构与本程序的工作簿不符（%2）；请用副本恢复</translation>
        </message>
        <message>
            <source>The folder %1 does not exist; make it first</source>
            <translation>文件夹 %1 不存在；请先建立</translation>
        </message>
        <message>
            <source>Nothing may be written into the folder %1; choose another one</source>
            <translation>文件夹 %1 不可写入；请换一个文件夹</translation>
        </message>
        <message>
            <source>%1 may not be changed; check its permissions</source>
            <translation>%1 不允许修改；请检查其权限</translation>
        </message>
        <message>
            <source>%1 is damaged; it is put aside and fetched again from a laptop that has it whole</source>
            <translation>%1 已损坏；已移到一旁，将由保存完好的电脑重新送来</translation>
        </message>
        <message>
            <source>%1 was made by a newer version; install that to take it in</source>
            <translation>%1 由更新版本生成；安装该版本后才能读入</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>找不到 %1</translation>
        </message>
        <message>
            <source>%1 is there already</source>
            <translation>%1 已经存在</translation>
        </message>
        <message>
            <source>There is no space left to write %1; free some and sync again</source>
            <translation>没有空间写入 %1；请腾出空间后重新同步</translation>
        </message>
        <message>
            <source>%1 may not be written or read by this user; ask who looks after the folder</source>
            <translation>当前用户没有读写 %1 的权限；请联系管理该文件夹的人</translation>
        </message>
        <message>
            <source>%1 could not be read or written: %2</source>
            <translation>%1 无法读写：%2</translation>
        </message>
        <message>
            <source>%1 is not a plain file</source>
            <translation>%1 不是普通文件</translation>
        </message>
        <message>
            <source>%1 is larger than such a file can be</source>
            <translation>%1 超出此类文件应有的大小</translation>
        </message>
        <message>
            <source>The extent %1,%2,%3,%4 is not a box of degrees; write west,south,east,north</source>
            <translation>范围 %1,%2,%3,%4 不是经纬度矩形；请按“西,南,东,北”填写</translation>
        </message>
        <message>
            <source>Unit %1 has no area to fill with a grid; draw its border first</source>
            <translation>单元 %1 没有面状边界，无法划分网格；请先绘制边界</translation>
        </message>
        <message>
            <source>Code %1 does not begin with the 12 digits that codes of grid cells begin with; state a prefix</source>
            <translation>编码 %1 不是以 12 位区划码开头，无法生成网格编码；请指定前缀</translation>
        </message>
        <message>
            <source>The area holds no cell of %1 m; choose smaller cells</source>
            <translation>该范围内放不下 %1 米的网格；请选择更小的网格</translation>
        </message>
        <message>
            <source>Code %1 is taken by a unit already; state another prefix</source>
            <translation>编码 %1 已被其他单元使用；请指定其他前缀</translation>
        </message>
        <message>
            <source>File %1 cannot be written</source>
            <translation>文件 %1 无法写入</translation>
        </message>
        <message>
            <source>File %1 cannot be written: %2; check the folder and the free space</source>
            <translation>文件 %1 无法写入：%2；请检查文件夹和剩余空间</translation>
        </message>
        <message>
            <source>The folder of %1 does not exist; choose another one</source>
            <translation>%1 所在的文件夹不存在；请另选文件夹</translation>
        </message>
        <message>
            <source>File %1 cannot be replaced; close it in the other program first</source>
            <translation>文件 %1 无法替换；请先在其他程序中关闭它</translation>
        </message>
        <message>
            <source>The backup %1 names a file that may not be in it (%2); use another backup</source>
            <translation>备份 %1 中列有不允许的文件（%2）；请换用其他备份</translation>
        </message>
        <message>
            <source>The backup %1 holds no workbook; use another backup</source>
            <translation>备份 %1 中没有工作簿；请换用其他备份</translation>
        </message>
        <message>
            <source>The backup %1 cannot be read or written: %2</source>
            <translation>备份 %1 无法读写：%2</translation>
        </message>
        <message>
            <source>The backup was stopped; nothing was written</source>
            <translation>备份已停止；没有写入任何内容</translation>
        </message>
        <message>
            <source>The backup %1 is damaged at %2; use another backup</source>
            <translation>备份 %1 在 %2 处损坏；请换用其他备份</translation>
        </message>
        <message>
            <source>%1 is not a backup or is damaged; choose a file made by Backup</source>
            <translation>%1 不是备份或已损坏；请选择由“备份”生成的文件</translation>
        </message>
        <message>
            <source>Restoring was stopped; nothing was written</source>
            <translation>恢复已停止；没有写入任何内容</translation>
        </message>
        <message>
            <source>The shared log holds an operation of an unknown kind (%1)</source>
            <translation>共享日志中有无法识别的操作类型（%1）</translation>
        </message>
        <message>
            <source>The shared log holds an operation that is not written as it must be</source>
            <translation>共享日志中有格式不符合规定的操作</translation>
        </message>
        <message>
            <source>Recorded changes in %1 were altered by something else; restore the workbook from a copy</source>
            <translation>%1 中的操作记录被其他程序改动；请从备份恢复工作簿</translation>
        </message>
        <message>
            <source>This piece of the log belongs to another shared file</source>
            <translation>这段日志属于另一个共享库</translation>
        </message>
        <message>
            <source>This piece of the log does not follow the one it names</source>
            <translation>这段日志与其所称的前一段不衔接</translation>
        </message>
        <message>
            <source>%1 was made by a newer version of this program; install that version</source>
            <translation>%1 由更新版本的程序建立；请安装该版本</translation>
        </message>
        <message>
            <source>What was written to %1 reads back differently; check the drive</source>
            <translation>写入 %1 的内容读回后不一致；请检查磁盘或 U 盘</translation>
        </message>
        <message>
            <source>The shared photo %1 is no picture; it was not taken</source>
            <translation>共享的照片 %1 不是图片；未取回</translation>
        </message>
        <message>
            <source>The sync was stopped; what is done stays done, and the next one goes on from there</source>
            <translation>同步已停止；已完成的部分有效，下次从此处继续</translation>
        </message>
        <message>
            <source>%1 is a folder; name the shared file in it</source>
            <translation>%1 是文件夹；请指定其中的共享库文件</translation>
        </message>
        <message>
            <source>%1 is this workbook itself; choose another name for the shared file</source>
            <translation>%1 就是本工作簿；请为共享库另取名称</translation>
        </message>
        <message>
            <source>The folder %1 is not there; connect the drive and sync again</source>
            <translation>找不到文件夹 %1；请连接磁盘后重新同步</translation>
        </message>
        <message>
            <source>%1 was not made by this program; choose another name for the shared file</source>
            <translation>%1 不是本程序建立的文件；请为共享库另取名称</translation>
        </message>
        <message>
            <source>What belongs to %1 is not there any more, so nothing was written; check that the right drive is connected</source>
            <translation>%1 的同步文件夹已不在原处，因此未写入任何内容；请确认连接的是正确的磁盘</translation>
        </message>
        <message>
            <source>%1 lies there without its folder %2; copy that too</source>
            <translation>%1 旁边缺少文件夹 %2；请一并复制</translation>
        </message>
        <message>
            <source>The folder %1 is used by something else; choose another name for the shared file</source>
            <translation>文件夹 %1 已作他用；请为共享库另取名称</translation>
        </message>
        <message>
            <source>Making the demo township was cancelled.</source>
            <translation>已取消生成示例乡镇。</translation>
        </message>
        <message>
            <source>There is already a file of this name. Choose another name.</source>
            <translation>已经有同名文件。请换一个名字。</translation>
        </message>
        <message>
            <source>The base map could not be written. Is there room, and may you write there?</source>
            <translation>底图写不了。是否还有空间，是否有写入权限？</translation>
        </message>
        <message>
            <source>A picture could not be written. Is there room, and may you write there?</source>
            <translation>图片写不了。是否还有空间，是否有写入权限？</translation>
        </message>
        <message>
            <source>The shape is not a point; the unit waits to be drawn</source>
            <translation>图形不是点；该单元待绘制</translation>
        </message>
        <message>
            <source>The shape is not a line; the unit waits to be drawn</source>
            <translation>图形不是线；该单元待绘制</translation>
        </message>
        <message>
            <source>The shape is not an area; the unit waits to be drawn</source>
            <translation>图形不是面；该单元待绘制</translation>
        </message>
        <message>
            <source>%1 rows have neither name nor code, the first is row %2; they were given codes</source>
            <translation>有 %1 行既无名称也无编码，首个是第 %2 行；已自动编码</translation>
        </message>
        <message>
            <source>The draw needs a seed: any text that was fixed before, such as a lottery number.</source>
            <translation>抽签需要种子：事先定下的任意文字，例如某期彩票号码。</translation>
        </message>
        <message>
            <source>Give either a rate or a number per group for the draw, not both.</source>
            <translation>抽签要么给比例，要么给每组数量，不能都给或都不给。</translation>
        </message>
        <message>
            <source>The rate of a draw lies above 0 and at most at 1, not at %1.</source>
            <translation>抽签比例应大于 0 且不超过 1，而不是 %1。</translation>
        </message>
        <message>
            <source>At least one unit per group is drawn, not %1.</source>
            <translation>每组至少抽 1 个，而不是 %1。</translation>
        </message>
        <message>
            <source>The least number per group cannot be %1.</source>
            <translation>每组最少数量不能是 %1。</translation>
        </message>
        <message>
            <source>The must-check share lies from 0 to 1, not at %1.</source>
            <translation>必检比例应在 0 到 1 之间，而不是 %1。</translation>
        </message>
        <message>
            <source>Unit "%1" has no code, and the draw goes by codes. Give it one.</source>
            <translation>考核单元“%1”没有编码，而抽签按编码进行。请先给它编码。</translation>
        </message>
        <message>
            <source>The code %1 stands for two units, and the draw goes by codes. Change one.</source>
            <translation>编码 %1 有两个单元在用，而抽签按编码进行。请改掉其中一个。</translation>
        </message>
        <message>
            <source>There is no unit with the code %1 to leave out of the draw.</source>
            <translation>没有编码为 %1 的单元可以排除。</translation>
        </message>
        <message>
            <source>Leaving %1 out of the draw needs a reason.</source>
            <translation>把 %1 排除在抽签之外需要写明原因。</translation>
        </message>
        <message>
            <source>The closing of %1 was changed after it was made.</source>
            <translation>%1 的封账记录在封账之后被改动过。</translation>
        </message>
        <message>
            <source>What the closing of %1 fixed was changed after it was made.</source>
            <translation>%1 封账时固定的内容在封账之后被改动过。</translation>
        </message>
        <message>
            <source>The closing before that of %1 is missing or was changed.</source>
            <translation>%1 之前的那条封账记录缺失或被改动过。</translation>
        </message>
        <message>
            <source>Computed anew, %1 gives other scores for %2 than it was closed with.</source>
            <translation>重新计算，%1 按 %2 的得分与封账时不同。</translation>
        </message>
        <message>
            <source>%1 inspections of %2 are still open and would not count. Finish them, or give a reason to close without them.</source>
            <translation>%2 还有 %1 次检查没有完成，不会计分。请先完成，或写明原因后封账。</translation>
        </message>
        <message>
            <source>Unit %1 (%2) has no value for clause %3 of %4 in %5. Enter it, or give a reason to close without it.</source>
            <translation>考核单元 %1（%2）在 %5 缺少 %4 第 %3 条的数值。请补录，或写明原因后封账。</translation>
        </message>
        <message>
            <source>%1 is closed already. Reopen it with a reason before closing it anew.</source>
            <translation>%1 已经封账。请先写明原因重新打开，再封账。</translation>
        </message>
        <message>
            <source>%1 is not closed, so there is nothing to reopen.</source>
            <translation>%1 没有封账，不需要重新打开。</translation>
        </message>
        <message>
            <source>Reopening %1 needs a reason: it stays visible for ever.</source>
            <translation>重新打开 %1 需要写明原因，原因会一直可见。</translation>
        </message>
        <message>
            <source>The standard %1 that %2 was closed with is missing.</source>
            <translation>%2 封账时所用的考核标准 %1 缺失。</translation>
        </message>
        <message>
            <source>%1 is closed. Reopen it with a reason before changing what it was computed from.</source>
            <translation>%1 已经封账。要改动它的依据，请先写明原因重新打开。</translation>
        </message>
        <message>
            <source>This conflict has no side %1; look at it again</source>
            <translation>该冲突没有 %1 这一方；请重新查看</translation>
        </message>
        <message>
            <source>A shape cannot be typed; take a or b, or draw it anew</source>
            <translation>图形不能用文字输入；请选 a 或 b，或重新绘制</translation>
        </message>
        <message>
            <source>This cannot be typed; take a or b</source>
            <translation>此项不能用文字输入；请选 a 或 b</translation>
        </message>
        <message>
            <source>“%1” is no number; the conflict stays as it is</source>
            <translation>“%1”不是数字；冲突保持原样</translation>
        </message>
        <message>
            <source>There is no conflict %1 to decide; somebody may have done it already</source>
            <translation>没有待裁定的冲突 %1；可能已有人处理</translation>
        </message>
        <message>
            <source>Building the shared file was stopped; the old one stays</source>
            <translation>已停止生成共享库；原文件保持不变</translation>
        </message>
        <message>
            <source>The shared file was not built whole; check the disk of this laptop and sync again</source>
            <translation>共享库未能完整生成；请检查本机磁盘后重新同步</translation>
        </message>
        <message>
            <source>%1 does not answer; check the network or the drive and sync again</source>
            <translation>%1 没有响应；请检查网络或磁盘后重新同步</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>文件读不了：%1</translation>
        </message>
        <message>
            <source>The result could not be written.</source>
            <translation>结果写不出去。</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>文件写不了：%1</translation>
        </message>
        <message>
            <source>Unit %1 (%2) is scored by %3. Say which one with --standard.</source>
            <translation>考核单元 %1（%2）适用多个标准：%3。请用 --standard 指定一个。</translation>
        </message>
        <message>
            <source>No standard scores unit %1 (%2) in %3. Attach one first.</source>
            <translation>%3 没有适用于考核单元 %1（%2）的标准。请先设定适用。</translation>
        </message>
        <message>
            <source>A unit needs a name or a code</source>
            <translation>考核单元必须有名称或编码</translation>
        </message>
        <message>
            <source>%1 belongs to other work than this workbook; choose the shared file of this one</source>
            <translation>%1 属于另一项工作，与本工作簿无关；请选择本工作簿的共享库</translation>
        </message>
        <message>
            <source>The photo %1 is damaged here; it will be fetched from a laptop that has it whole</source>
            <translation>本机照片 %1 已损坏；将从保存完好的电脑取回</translation>
        </message>
        <message>
            <source>%1 could not be replaced, perhaps because it is open somewhere; the newer one lies beside it and takes its place at the next sync</source>
            <translation>无法替换 %1，可能正被其他程序打开；新文件放在旁边，下次同步时替换</translation>
        </message>
        <message>
            <source>%1 does not hold what its name says; it is put aside</source>
            <translation>%1 的内容与名称不符；已移到一旁</translation>
        </message>
        <message>
            <source>The file %1 cannot be read again after writing</source>
            <translation>文件 %1 写入后无法再次读取</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: is the disk full?</source>
            <translation>文件 %1 无法写入：磁盘是否已满？</translation>
        </message>
        <message>
            <source>The scoresheet was cancelled; no file was written</source>
            <translation>成绩单已取消，没有写入任何文件</translation>
        </message>
        <message>
            <source>The workbook was closed meanwhile; open it and do this again</source>
            <translation>工作簿在此期间已关闭；请重新打开后再操作</translation>
        </message>
        <message>
            <source>Nothing of %1 would be left; delete it instead</source>
            <translation>%1 将一点不剩，请改用删除</translation>
        </message>
        <message>
            <source>Other units cover all of it already; draw where there is room</source>
            <translation>所画范围已全部被其他单元覆盖，请在空白处绘制</translation>
        </message>
        <message>
            <source>The change was cancelled; nothing was changed</source>
            <translation>修改已取消，没有作任何修改</translation>
        </message>
        <message>
            <source>%1 and %2 are of different kinds; merge units of one kind</source>
            <translation>%1 与 %2 类别不同，请合并同类单元</translation>
        </message>
        <message>
            <source>Choose at least two units to merge</source>
            <translation>请至少选择两个要合并的单元</translation>
        </message>
        <message>
            <source>This sync was given up; start another one</source>
            <translation>本次同步已放弃；请重新同步</translation>
        </message>
        <message>
            <source>%1 does not answer; the sync was given up and nothing is lost. Check the network or the drive and sync again</source>
            <translation>%1 没有响应；已放弃本次同步，数据没有丢失。请检查网络或磁盘后重新同步</translation>
        </message>
        <message>
            <source>Unit %1 ends before %2, the first day that is not closed; nothing was changed</source>
            <translation>单元 %1 在 %2（第一个未封账的日子）之前已停用，没有作任何修改</translation>
        </message>
        <message>
            <source>The map %1 could not be copied: %2</source>
            <translation>底图 %1 无法复制：%2</translation>
        </message>
        <message>
            <source>The map %1 was not copied</source>
            <translation>底图 %1 没有复制</translation>
        </message>
        <message>
            <source>%1 cannot be written: check the disk</source>
            <translation>%1 无法写入：请检查磁盘</translation>
        </message>
        <message>
            <source>The map %1 does not say its coordinate system: choose it in the layer's properties</source>
            <translation>底图 %1 没有写明坐标系：请在“名称、比例尺、坐标系…”中选择坐标系</translation>
        </message>
        <message>
            <source>The map %1 has coordinates like %2, %3, which are no degrees: choose its coordinate system in the layer's properties</source>
            <translation>底图 %1 的坐标如 %2, %3 不是经纬度：请在“名称、比例尺、坐标系…”中选择坐标系</translation>
        </message>
        <message>
            <source>The OpenStreetMap extract %1 cannot be read: it is damaged or empty. Download it again</source>
            <translation>OpenStreetMap 数据 %1 无法读取，已损坏或为空：请重新下载</translation>
        </message>
        <message>
            <source>The program's own style files are missing: install it again</source>
            <translation>程序自带的样式文件缺失：请重新安装</translation>
        </message>
        <message>
            <source>The picture %1 cannot be read to the end: it is damaged. Copy it anew from where it came</source>
            <translation>影像 %1 不能完整读取，已损坏：请从原处重新拷贝</translation>
        </message>
        <message>
            <source>Smaller copies of %1 cannot be kept beside it: its folder may not be written. Copy the picture to this computer's disk</source>
            <translation>无法在 %1 旁建立缩略层：该文件夹不能写入。请把影像拷贝到本机硬盘</translation>
        </message>
        <message>
            <source>Smaller copies of %1 were not made</source>
            <translation>没有建立 %1 的缩略层</translation>
        </message>
        <message>
            <source>File %1 has %2 bytes, but a table of a standard has at most %3: choose the right file</source>
            <translation>文件 %1 有 %2 字节，标准的表格最多 %3 字节：请选对文件</translation>
        </message>
        <message>
            <source>Sheet %1 of file %2 has more than %3 rows: choose the sheet with the standard</source>
            <translation>文件 %2 的工作表 %1 超过 %3 行：请选择写有标准的工作表</translation>
        </message>
        <message>
            <source>File %1 is no spreadsheet: save the table as xlsx, ods or csv</source>
            <translation>文件 %1 不是电子表格：请另存为 xlsx、ods 或 csv</translation>
        </message>
        <message>
            <source>The drawn rectangle lies outside %1; draw it over the unit</source>
            <translation>所画矩形在 %1 之外，请画在该单元上</translation>
        </message>
        <message>
            <source>Reading the base map was cancelled</source>
            <translation>读取底图已取消</translation>
        </message>
        <message>
            <source>The clause "%1" stands under no 类别: write the 类别 into its row or above</source>
            <translation>条款“%1”上方没有类别：请在本行或上方填写类别</translation>
        </message>
        <message>
            <source>The row has points but no clause: write what is checked</source>
            <translation>本行有分值但没有条款：请填写检查内容</translation>
        </message>
        <message>
            <source>The clause is longer than %1 characters: shorten it and move the rest to 说明</source>
            <translation>条款超过 %1 个字：请缩短，其余移到说明栏</translation>
        </message>
        <message>
            <source>The clause "%1" stands twice in its section: check whether it is meant so</source>
            <translation>条款“%1”在本类中出现两次：请核对是否有意如此</translation>
        </message>
        <message>
            <source>类别 "%1" has no clause: write its clauses below it</source>
            <translation>类别“%1”下没有条款：请在其下填写条款</translation>
        </message>
        <message>
            <source>类别 "%1" has no points, so nothing can be deducted: write its points into its first row</source>
            <translation>类别“%1”没有分值，无分可扣：请在其第一行填写分值</translation>
        </message>
        <message>
            <source>One place costs %1, more than the %2 points of the clause: check both</source>
            <translation>每处扣 %1 分，超过本条的 %2 分：请核对两个数</translation>
        </message>
        <message>
            <source>It is not said what one place costs: any finding costs all %1 points</source>
            <translation>没有写每处扣分：按一经发现扣完 %1 分计</translation>
        </message>
        <message>
            <source>Any finding shall cost all points of the clause, but it has none: write its points</source>
            <translation>本条写明全扣，但没有分值：请填写分值</translation>
        </message>
        <message>
            <source>Neither points nor a deduction are given: noted only, costs nothing</source>
            <translation>没有分值也没有扣分：按只记录、不扣分计</translation>
        </message>
        <message>
            <source>The sheet says %1 points in all, but its rows add up to %2: check the points</source>
            <translation>表中合计写 %1 分，各行相加为 %2 分：请核对分值</translation>
        </message>
        <message>
            <source>The table holds no clause: write them below the headings</source>
            <translation>表中没有条款：请在表头下方填写</translation>
        </message>
        <message>
            <source>"%1" cannot be the code of a standard: give one of letters, digits, - and _, such as B1</source>
            <translation>“%1”不能用作标准代码：请用字母、数字、- 和 _，例如 B1</translation>
        </message>
        <message>
            <source>File %1 has no row that names its columns: write 类别, 条款, 分值, 每处扣分 and 说明 above the table</source>
            <translation>文件 %1 没有表头：请在表格上方写明 类别、条款、分值、每处扣分、说明</translation>
        </message>
        <message>
            <source>%1 points are too many: write at most %2</source>
            <translation>%1 分过大：最多 %2 分</translation>
        </message>
        <message>
            <source>"%1" is not a number of points: write one number</source>
            <translation>“%1”不是分值：请只写一个数</translation>
        </message>
        <message>
            <source>Points cannot be negative (%1): write what full marks are</source>
            <translation>分值不能为负（%1）：请填写满分</translation>
        </message>
        <message>
            <source>"%1" does not say what one place costs: write one number, three as 0.1/0.3/0.6 where it rises, or 全扣 where any finding costs all</source>
            <translation>“%1”看不出每处扣多少分：请写一个数；逐次加重的写三个数，如 0.1/0.3/0.6；一经发现扣完的写“全扣”</translation>
        </message>
        <message>
            <source>A place that costs 0 points says nothing: write what it costs</source>
            <translation>每处扣 0 分没有意义：请填写每处扣多少分</translation>
        </message>
        <message>
            <source>A border needs at least three corners and a line two; delete the unit instead</source>
            <translation>边界至少三个节点、线至少两个节点；如要去掉请删除单元</translation>
        </message>
        <message>
            <source>The border would cross itself there; put the corner elsewhere</source>
            <translation>节点放在那里边界会自相交，请换个位置</translation>
        </message>
        <message>
            <source>The corner is no longer there; choose it again</source>
            <translation>该节点已不存在，请重新选择</translation>
        </message>
        <message>
            <source>The line does not cut it in two; begin and end outside</source>
            <translation>所画的线没有把它分成两块，请从外面画到外面</translation>
        </message>
        <message>
            <source>The drawn line does not cross the border twice; begin and end it on the other side</source>
            <translation>所画的线没有两次穿过边界，起点和终点都要越过边界</translation>
        </message>
        <message>
            <source>An area needs at least three corners</source>
            <translation>面至少需要三个节点</translation>
        </message>
        <message>
            <source>The drawn border crosses itself; take points back and draw it round</source>
            <translation>所画边界自相交，请退回几个点重新绕一圈</translation>
        </message>
        <message>
            <source>A point cannot be split</source>
            <translation>点状单元不能分割</translation>
        </message>
        <message>
            <source>Only areas with areas and lines with lines can be merged</source>
            <translation>只能面与面、线与线合并</translation>
        </message>
        <message>
            <source>A point has no border to reshape; move it instead</source>
            <translation>点状单元没有边界，请改用移动</translation>
        </message>
        <message>
            <source>There is no gap with units all round it; click inside one, or draw the unit</source>
            <translation>此处没有被单元围住的空隙，请点在空隙内，或直接绘制单元</translation>
        </message>
        <message>
            <source>A street area needs a line and a width above zero</source>
            <translation>街道范围需要一条线和大于零的宽度</translation>
        </message>
        <message>
            <source>The check was cancelled</source>
            <translation>检查已取消</translation>
        </message>
        <message>
            <source>No unit held standard %1 in the year before %2, so there is nothing to re-check.</source>
            <translation>%2 之前一年内没有单元达到标准 %1，无可复检。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>A sealed sheet stays in its round; abandon it and start another one</source>
            <translation>密封的评分表不能改到其他批次；请放弃后重新检查</translation>
        </message>
        <message>
            <source>The key file %1 cannot be written: %2. Free some space or check the folder.</source>
            <translation>密钥文件 %1 无法写入：%2。请腾出空间或检查文件夹。</translation>
        </message>
        <message>
            <source>The key that opens this round is not on this computer. Open the round on the computer where the key was made.</source>
            <translation>启封本批次的密钥不在这台电脑上。请到生成密钥的那台电脑上启封。</translation>
        </message>
        <message>
            <source>The key file %1 cannot be read: %2. Check who may read it.</source>
            <translation>密钥文件 %1 无法读取：%2。请检查文件权限。</translation>
        </message>
        <message>
            <source>The key file %1 is damaged. Put a copy of it back.</source>
            <translation>密钥文件 %1 已损坏。请用备份替换。</translation>
        </message>
        <message>
            <source>This computer gives no random numbers, so no key can be made.</source>
            <translation>这台电脑无法产生随机数，不能生成密钥。</translation>
        </message>
        <message>
            <source>There is a key already (%1). It stays, since sheets may be sealed with it.</source>
            <translation>已有密钥（%1）。可能已有评分用它密封，因此保留不变。</translation>
        </message>
        <message>
            <source>There is too little memory to guard the key by a password. Close other programs.</source>
            <translation>内存不足，无法用密码保护密钥。请关闭其他程序。</translation>
        </message>
        <message>
            <source>The password does not fit the key. Type it again.</source>
            <translation>密码与密钥不符。请重新输入。</translation>
        </message>
        <message>
            <source>The sealed round %1 needs somebody who opens it and has a key; choose the person, and let them make a key on their own computer</source>
            <translation>密封批次 %1 需要有密钥的启封人；请选定人员，并由其在自己的电脑上生成密钥</translation>
        </message>
        <message>
            <source>The round %1 does not exist</source>
            <translation>检查批次 %1 不存在</translation>
        </message>
        <message>
            <source>The round %1 has inspections already, so its seal stays as it is; make another round</source>
            <translation>批次 %1 已有检查记录，密封方式不能再改；请另建批次</translation>
        </message>
        <message>
            <source>The round %1 has inspections (%2) and stays</source>
            <translation>批次 %1 已有检查记录（%2 次），不能删除</translation>
        </message>
        <message>
            <source>A public key has 32 bytes, not %1</source>
            <translation>公钥应为 32 字节，而不是 %1 字节</translation>
        </message>
        <message>
            <source>The person %1 does not exist</source>
            <translation>人员 %1 不存在</translation>
        </message>
        <message>
            <source>The round %1 is not sealed; its sheets can be read already</source>
            <translation>批次 %1 没有密封；其中的评分本来就可以查看</translation>
        </message>
        <message>
            <source>The round %1 is opened by somebody else; ask them to open it</source>
            <translation>批次 %1 由他人启封；请联系启封人</translation>
        </message>
        <message>
            <source>None of the sheets of %1 opens with this key; open the round on the computer where the key was made</source>
            <translation>这把密钥打不开 %1 的任何评分表；请到生成密钥的那台电脑上启封</translation>
        </message>
        <message>
            <source>This sheet is sealed and can be read only after the round was opened</source>
            <translation>这张评分表已密封，批次启封后才能查看</translation>
        </message>
        <message>
            <source>Whoever opens this sealed round has no key yet. Let them make one in the round's window on their own computer, then sync.</source>
            <translation>这个密封批次的启封人还没有密钥。请启封人在自己电脑的“检查批次”窗口中生成密钥，再同步。</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 needs a day for this; give one</source>
            <translation>标准 %1 第 %2 版还缺日期，请填写日期</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is issued and cannot be deleted; retire it instead</source>
            <translation>标准 %1 第 %2 版已发布，不能删除；不再使用请停用</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 has been issued already</source>
            <translation>标准 %1 第 %2 版已经发布，不必再发布</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 is a draft; delete it instead of retiring it</source>
            <translation>标准 %1 第 %2 版还是草稿，不用停用，删除即可</translation>
        </message>
        <message>
            <source>Version %2 of standard %1 has been retired already</source>
            <translation>标准 %1 第 %2 版已经停用</translation>
        </message>
        <message>
            <source>There is no period %1</source>
            <translation>没有考核期 %1</translation>
        </message>
        <message>
            <source>Take one side or give a value, not both</source>
            <translation>请选择其中一方，或填写正确的值，不能两者同时使用</translation>
        </message>
        <message>
            <source>This is the laptop that you work on; take another one off</source>
            <translation>这是您正在使用的电脑，不能除名；请选择其他电脑</translation>
        </message>
        <message>
            <source>Laptop %1 has left no word at this share; nothing keeps files for it</source>
            <translation>电脑 %1 没有在此共享库留下记录；没有为它保留文件，不需要除名</translation>
        </message>
        <message>
            <source>%1 was changed by something else; it is published anew</source>
            <translation>%1 被其他程序改动过，现重新发布</translation>
        </message>
        <message>
            <source>Some changes were made by a newer version of this program; they are kept and passed on, and show once that version is installed</source>
            <translation>有些改动由更新版本的程序写入；已原样保存并会继续传递，安装该版本后即可显示</translation>
        </message>
        <message>
            <source>%1 is the same share as %2 under another name; nothing was sent twice, and either name can be used</source>
            <translation>%1 与 %2 是同一个共享位置的两个名称；没有重复传送，两个名称都可以使用</translation>
        </message>
        <message>
            <source>No laptop %1 has been at this shared file; sync lists those that have, with their ids</source>
            <translation>没有名为 %1 的电脑同步过此共享库；sync 命令会列出同步过的电脑及其编号</translation>
        </message>
        <message>
            <source>%1 laptops are called %2; say which by its id</source>
            <translation>有 %1 台电脑名为 %2；请用编号指明是哪一台</translation>
        </message>
        <message>
            <source>The map %1 cannot be read, so it was not copied</source>
            <translation>底图 %1 无法读取，没有复制</translation>
        </message>
        <message>
            <source>The cases of %1 cannot be read: %2</source>
            <translation>%1 中的案卷无法读取：%2</translation>
        </message>
        <message>
            <source>There is no value to type here; take a, b or both</source>
            <translation>此处没有可填写的值；请选择 a、b 或 both（两者都保留）</translation>
        </message>
        <message>
            <source>%1 sheets of %2 are still sealed and would not count. Open their rounds, or give a reason to close without them.</source>
            <translation>%2 有 %1 份评分仍处于密封状态，不会计入。请先启封，或写明原因后封账。</translation>
        </message>
        <message>
            <source>The result cannot be written to %1: name a file in a folder that exists</source>
            <translation>结果无法写入 %1：请指定已有文件夹中的一个文件</translation>
        </message>
        <message>
            <source>%1 is a workbook, a shared file or another database and would be lost; name another file</source>
            <translation>%1 是工作簿、共享库或其他数据库，写入会使其丢失；请另取文件名</translation>
        </message>
        <message>
            <source>%1 closings or reopenings were made that are not there any more.</source>
            <translation>有 %1 次封账或重新打开的记录已不存在。</translation>
        </message>
        <message>
            <source>There is no period before %1 to compare with.</source>
            <translation>%1 之前没有可以对比的考核期。</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 in %3; attach it first</source>
            <translation>标准 %1 在 %3 不适用于 %2；请先设置适用</translation>
        </message>
        <message>
            <source>%1 does not exist on %2 (%3 to %4): choose another day</source>
            <translation>%1 在 %2 不存在（有效期 %3 至 %4），请改选日期</translation>
        </message>
        <message>
            <source>%1 cannot be replaced on %2: it was inspected later or its period is closed. Choose %3 or a later day</source>
            <translation>%1 不能在 %2 分割、合并或停用：该日之后已有检查，或所在考核期已封账。请选择 %3 或更晚的日期</translation>
        </message>
        <message>
            <source>%1 must be a number, or a number in quotes</source>
            <translation>%1 必须是数，或带引号的数</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 has no shapes that units of kind %3 can take, so a coordinate system says nothing; leave it out, or choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 没有可用作%3的图形，坐标系无从适用；请不写坐标系，或另选图层或类别</translation>
        </message>
        <message>
            <source>Columns %1 and %2 look like coordinates; state their coordinate system to place the units, else they wait to be drawn</source>
            <translation>列 %1 和 %2 像是坐标；请指明坐标系以便落图，否则单元待绘制</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds areas, and units of kind %3 are lines; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 是面，而%3是线；请另选图层或类别</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds areas, and units of kind %3 are places; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 是面，而%3是点；请另选图层或类别</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds lines, and units of kind %3 are places; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 是线，而%3是点；请另选图层或类别</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds places, and units of kind %3 are lines; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 是点，而%3是线；请另选图层或类别</translation>
        </message>
        <message>
            <source>Layer %1 of file %2 holds places, and units of kind %3 are areas; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 是点，而%3是面；请另选图层或类别</translation>
        </message>
        <message>
            <source>%1, %2 are not two numbers; the unit waits to be drawn</source>
            <translation>%1、%2 不是两个数；单元待绘制</translation>
        </message>
        <message>
            <source>Code %1 belongs to %2 (%3) already; this row was left out, give it a code of its own</source>
            <translation>编码 %1 已属于 %2（%3）；本行已略过，请另给编码</translation>
        </message>
        <message>
            <source>%1 has not begun; close it when it is over, after %2.</source>
            <translation>%1 尚未开始；请在 %2 结束后封账。</translation>
        </message>
        <message>
            <source>This draw is kept already as the round %1. Take another seed for another draw, or go on with that round.</source>
            <translation>这次抽签已经保存为批次“%1”。要另抽一次请换一个种子，否则请继续使用该批次。</translation>
        </message>
        <message>
            <source>%1 has not begun; award the bonus when it has</source>
            <translation>%1 尚未开始；请在开始后再奖分</translation>
        </message>
        <message>
            <source>Standard %1 does not score unit %2 in %3, so a bonus would count nowhere; attach it first</source>
            <translation>标准 %1 在 %3 不适用于 %2，奖分无处计入；请先设置适用</translation>
        </message>
        <message>
            <source>An assessment month begins on a day from 1 to %2, not on %1; choose another day</source>
            <translation>考核月起始日为 1 至 %2 日，不能是 %1；请另选一天</translation>
        </message>
        <message>
            <source>This decision cannot be taken back: the same thing was changed on another computer since. Change it as it stands now</source>
            <translation>此裁定无法撤销：另一台电脑此后又改过同一内容。请在现有内容上直接修改</translation>
        </message>
        <message>
            <source>… and %1 more of the same</source>
            <translation>……还有 %1 项同类问题</translation>
        </message>
        <message>
            <source>The file is damaged; restore it from a copy (SQLite: %1)</source>
            <translation>文件已损坏；请用副本恢复（SQLite：%1）</translation>
        </message>
        <message>
            <source>The file is not built as it should be: %1; restore it from a copy</source>
            <translation>文件结构与本程序不符：%1；请用副本恢复</translation>
        </message>
        <message>
            <source>A link leads nowhere: %1</source>
            <translation>有关联指向不存在的数据：%1</translation>
        </message>
        <message>
            <source>The spatial index of %1 differs from its shapes at row %2</source>
            <translation>%1的空间索引与图形不符（第 %2 行）</translation>
        </message>
        <message>
            <source>A removed unit is still drawn, or a unit is drawn twice: %1</source>
            <translation>已删除的单元仍有图形，或一个单元有两个图形：%1</translation>
        </message>
        <message>
            <source>A unit is of a kind that does not exist: %1</source>
            <translation>考核单元的类别不存在：%1</translation>
        </message>
        <message>
            <source>The unit of an inspection was removed: %1</source>
            <translation>检查对应的考核单元已被删除：%1</translation>
        </message>
        <message>
            <source>The clause of a deduction is not in its standard: %1</source>
            <translation>扣分的条款不在其标准中：%1</translation>
        </message>
        <message>
            <source>Recorded changes are missing of laptop %1</source>
            <translation>缺少电脑 %1 的修改记录</translation>
        </message>
        <message>
            <source>Row %2 of %1 was written by another program and is not shared</source>
            <translation>有一条%1数据（第 %2 行）由其他程序写入，不会同步给其他电脑</translation>
        </message>
        <message>
            <source>A photo was changed or is damaged: %1</source>
            <translation>照片被改动或已损坏：%1</translation>
        </message>
        <message>
            <source>A photo is missing: %1</source>
            <translation>缺少照片：%1</translation>
        </message>
        <message>
            <source>… and %1 more photos are missing or damaged</source>
            <translation>……还有 %1 张照片缺失或损坏</translation>
        </message>
        <message>
            <source>The clauses of standard %1 differ from its document</source>
            <translation>标准 %1 的条款与其文本不符</translation>
        </message>
        <message>
            <source>%1 is damaged: it does not say its version; restore it from a copy in its backups folder</source>
            <translation>%1 已损坏：没有版本信息；请用备份文件夹中的副本恢复</translation>
        </message>
        <message>
            <source>%1 is damaged: its end is missing; restore it from a copy in its backups folder</source>
            <translation>%1 已损坏：文件末尾缺失；请用备份文件夹中的副本恢复</translation>
        </message>
        <message>
            <source>A row of %1 is missing that was recorded (%2): another program has removed it. Restore the workbook from a copy</source>
            <translation>有记录的一条%1数据（%2）不见了：被其他程序删去。请用副本恢复工作簿</translation>
        </message>
        <message>
            <source>%1 (%2) was removed and has come back: another program has changed the file. Restore the workbook from a copy</source>
            <translation>%1（%2）已被删除却又出现：有其他程序改动了文件。请用副本恢复工作簿</translation>
        </message>
        <message>
            <source>%1 (%2) is gone, though nobody removed it: another program has changed the file. Restore the workbook from a copy</source>
            <translation>%1（%2）不见了，但无人删除过：有其他程序改动了文件。请用副本恢复工作簿</translation>
        </message>
        <message>
            <source>%1 (%2): %3 is %5, and the recorded changes say %4. Another program has changed the file; restore the workbook from a copy</source>
            <translation>%1（%2）：%3现为 %5，而修改记录为 %4。有其他程序改动了文件；请用副本恢复工作簿</translation>
        </message>
        <message>
            <source>Another program is using %1; close it there and try again</source>
            <translation>其他程序正在使用 %1；请在那里关闭后重试</translation>
        </message>
        <message>
            <source>This attachment is there no more</source>
            <translation>这项适用已经不在了，请刷新后查看</translation>
        </message>
        <message>
            <source>The attachment of standard %1 has ended on %2 already; it stays for the closed periods that were scored by it</source>
            <translation>考核标准 %1 的适用已于 %2 终止；已封账的考核期依据它计分，须予保留</translation>
        </message>
        <message>
            <source>%1 units stand in closed periods: their changes hold from today on, and the closed periods keep what they were closed with</source>
            <translation>%1 个单元属于已封账的考核期：对它们的更改从今天起生效，已封账的考核期仍按封账时的内容</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is not one of the known words: %3</source>
            <translation>%1 的值 %2 不是已知的词，可用：%3</translation>
        </message>
        <message>
            <source>%1 has the value %2, which is too small: it must be %3</source>
            <translation>%1 的值 %2 过小，必须 %3</translation>
        </message>
        <message>
            <source>%1 is empty or too short: fill it in</source>
            <translation>%1 为空或过短，请填写</translation>
        </message>
        <message>
            <source>The built-in kind of unit %1 was changed by another program</source>
            <translation>内置单元类别“%1”被其他程序改动过，请用备份恢复工作簿</translation>
        </message>
        <message>
            <source>The record of a change was altered by another program: %1 %2, made on %3. Restore the workbook from a copy</source>
            <translation>更改记录被其他程序改动过：%1 %2，记于 %3。请用备份恢复工作簿</translation>
        </message>
        <message>
            <source>What belongs to %1 is damaged. A laptop that has synced with it puts it right at its next sync; then sync this one again</source>
            <translation>%1 的配套文件已损坏。请先用曾与它同步过的电脑同步一次，即可修复，然后本机再同步</translation>
        </message>
        <message>
            <source>A part of what belongs to %1 was missing or damaged; this laptop has put back what it knows, the others do the same when they sync</source>
            <translation>%1 的配套文件缺失或损坏，本机已按所知内容补回；其他电脑同步时也会补回各自的部分</translation>
        </message>
        <message>
            <source>%1 was damaged or overwritten by something else. It was moved to %2, and the shared file is published anew; nothing was lost</source>
            <translation>%1 已损坏或被其他程序覆盖，已移至 %2，共享库已重新发布，数据没有丢失</translation>
        </message>
        <message>
            <source>Standard %1 has no patrol level %2; it has: %3</source>
            <translation>标准 %1 没有巡查级别 %2；可用的有：%3</translation>
        </message>
        <message>
            <source>None of the shapes in layer %1 of file %2 can be a unit of kind %3; choose another layer or kind</source>
            <translation>文件 %2 的图层 %1 中没有一个图形可用作%3；请另选图层或类别</translation>
        </message>
        <message>
            <source>%1 (%2 to %3) is not closed. Closed on some of its days: %4. Reopen that instead.</source>
            <translation>%1（%2 至 %3）没有封账。与这段日子重叠、已封账的是：%4；请对它重新开账。</translation>
        </message>
        <message>
            <source>%1 is a workbook, not a shared file. Choose another name, or move it away if it was put in the place of the shared file, and sync again</source>
            <translation>%1 是工作簿而不是共享库。请另选名称；如果它被误放在共享库的位置，请把它移走后再同步</translation>
        </message>
        <message>
            <source>Standard %1 is for the kind of unit %2, which this workbook does not have: check its spelling, or add the kind</source>
            <translation>考核标准 %1 适用的单元类型 %2 在本工作簿中不存在：请核对写法，或先添加该类型</translation>
        </message>
        <message>
            <source>There is no round %1, and no round at all in this workbook yet; plan it first, or write daily, monthly, quarterly, yearly, special, recheck</source>
            <translation>没有名为 %1 的检查轮次，本工作簿也还没有任何轮次；请先安排轮次，或写 daily、monthly、quarterly、yearly、special、recheck</translation>
        </message>
        <message>
            <source>%1 lies before the year %2; check the year</source>
            <translation>%1 早于 %2 年；请核对年份</translation>
        </message>
        <message>
            <source>The number of places %1 is a text; write it as a number without quotes</source>
            <translation>处数 %1 是文字；请写成不带引号的数字</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a text in quotes</source>
            <translation>%1 的值 %2 类型不对：请写成带引号的文字</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a number without quotes</source>
            <translation>%1 的值 %2 类型不对：请写成不带引号的数字</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a whole number without quotes</source>
            <translation>%1 的值 %2 类型不对：请写成不带引号的整数</translation>
        </message>
        <message>
            <source>%1 has the value %2: write true or false without quotes</source>
            <translation>%1 的值 %2 类型不对：请写 true 或 false，不带引号</translation>
        </message>
        <message>
            <source>%1 has the value %2: write a list in [ ]</source>
            <translation>%1 的值 %2 类型不对：请写成方括号 [ ] 中的列表</translation>
        </message>
        <message>
            <source>%1 has the value %2: write entries in { }</source>
            <translation>%1 的值 %2 类型不对：请写成花括号 { } 中的若干项</translation>
        </message>
        <message>
            <source>%3 was changed meanwhile (%1, %2); look at it again and repeat</source>
            <translation>“%3”在此期间已被修改（%1，%2）；请查看后重做</translation>
        </message>
        <message>
            <source>%2 was removed meanwhile (%1); look again and repeat</source>
            <translation>“%2”在此期间已被删除（%1）；请查看后重做</translation>
        </message>
        <message>
            <source>No shared file is named; give its path, for example on the shared drive</source>
            <translation>没有指明共享库；请给出它的路径，例如共享磁盘上的文件</translation>
        </message>
        <message>
            <source>%1 is not a plain file; choose another name for the shared file</source>
            <translation>%1 不是普通文件；请为共享库另取名称</translation>
        </message>
        <message>
            <source>Nothing can be stored in %1; choose another folder for the shared file</source>
            <translation>%1 中不能存放文件；请为共享库另选文件夹</translation>
        </message>
        <message>
            <source>%1 was closed with the %3 %2, which is not there any more.</source>
            <translation>%1 封账时依据的%3“%2”已经不在了。</translation>
        </message>
        <message>
            <source>%1 was closed with the %3 %2, which was changed since.</source>
            <translation>%1 封账时依据的%3“%2”之后被改动过。</translation>
        </message>
        <message>
            <source>The drive with %1 is no longer connected; connect it again and sync once more, nothing is lost on this laptop</source>
            <translation>%1 所在的驱动器已断开；请重新接好后再同步一次，本机数据没有丢失</translation>
        </message>
        <message>
            <source>%1 could not be read or written: the disk, the stick or the network reports a failure; check it and sync again</source>
            <translation>无法读写 %1：磁盘、U 盘或网络报错；请检查后再同步一次</translation>
        </message>
        <message>
            <source>The key of whoever opens this sealed round is damaged, so nothing was saved. Plan another round with somebody else as its opener.</source>
            <translation>这个密封批次启封人的密钥已损坏，未保存任何内容。请另建批次，并选择其他启封人。</translation>
        </message>
        <message>
            <source>%1 is there, and this workbook would bring %2 units of its own, which would stand beside those of the others for everybody. Nothing was changed; join with a new workbook, or leave out --join-empty</source>
            <translation>%1 已存在，本工作簿会带入自己的 %2 个单元，对所有人都与他人的单元并列。未作任何改动；请用新工作簿加入，或者去掉 --join-empty</translation>
        </message>
        <message>
            <source>This workbook brought %1 units of its own, which stand beside those of the others for everybody now. Where this is another office's shared file, delete them here and sync again</source>
            <translation>本工作簿带入了自己的 %1 个单元，现在对所有人都与他人的单元并列。如果这是别的单位的共享库，请在本工作簿中删除这些单元后再同步</translation>
        </message>
        <message>
            <source>Only what came too late for a closed period takes a reason; leave out --reason</source>
            <translation>只有封账后迟到的事项才填写原因；请去掉 --reason</translation>
        </message>
        <message>
            <source>%1 is a copy of the shared file %2, not another name of it. What is sent to one reaches the other only when somebody syncs with both; nothing is lost by it. Agree on one of them and put the other away</source>
            <translation>%1 是共享库 %2 的副本，并不是它的另一个名称。送到其中一个的内容，要有人与两个都同步才会到另一个；数据不会因此丢失。请约定只用其中一个，把另一个收起来</translation>
        </message>
        <message>
            <source>%1 holds the share that this workbook knew as %2, where it is not found now: it was moved or copied, or that drive is not connected. Nothing was sent twice. Where both go on being used, what is sent to one reaches the other only when somebody syncs with both</source>
            <translation>%1 就是本工作簿原来在 %2 同步的共享库，而 %2 现在找不到：可能已移动或复制，或者那个盘没有接上。没有重复传送。如果两处都继续使用，送到一处的内容要有人与两处都同步才会到另一处</translation>
        </message>
        <message>
            <source>Taking a reopens %1 and needs a reason: add --reason, or give it by --value alone</source>
            <translation>采用 a 会重新打开 %1，需要原因：请加上 --reason，或者只用 --value 填写</translation>
        </message>
        <message>
            <source>The map %1 holds no shapes, so there is nothing to show: export it again, or choose another file</source>
            <translation>底图 %1 没有任何图形，无内容可显示：请重新导出，或另选文件</translation>
        </message>
        <message>
            <source>The same was decided on another computer too, so this step cannot be taken back or repeated. Where the decisions differ, the inbox asks again</source>
            <translation>另一台电脑也对同一事项作了裁定，此步不能撤销或重做。两处裁定不一致的，待裁定事项中会再次列出</translation>
        </message>
        <message>
            <source>The name of a shared file ends in .sqlite, that of %1 does not. Nothing was changed; name for example %2</source>
            <translation>共享库的文件名须以 .sqlite 结尾，%1 不是。没有做任何改动；可命名为 %2</translation>
        </message>
        <message>
            <source>%1 lies inside what belongs to another shared file. Nothing was changed; choose a place outside the folder that ends in .sync</source>
            <translation>%1 位于另一个共享库的附属文件夹之内。没有做任何改动；请选择 .sync 文件夹以外的位置</translation>
        </message>
        <message>
            <source>%1 is not there, but %2 in the same folder already holds this work. Nothing was changed; sync with %2, or choose another folder for a further shared file</source>
            <translation>没有 %1，而同一文件夹中的 %2 已存有本工作簿的数据。没有做任何改动；请与 %2 同步，确需再建一个共享库的，请放在别的文件夹</translation>
        </message>
        <message>
            <source>%1 is a new shared file of its own. %2 lies in the same folder; where that was meant, join it with a new workbook and delete this one</source>
            <translation>%1 是新建的独立共享库。同一文件夹中还有 %2；如果本想加入的是它，请用新工作簿加入，并删除这一个</translation>
        </message>
        <message>
            <source>%1 is a new, further shared file; this workbook belongs to %2. What is sent to one reaches the other only when somebody syncs with both, as with a USB stick that is carried</source>
            <translation>%1 是另外新建的共享库，本工作簿原属 %2。送到其中一个的内容，要等有人与两处都同步之后才会到达另一个，例如用 U 盘来回传递</translation>
        </message>
        <message>
            <source>What this step did was changed since by a decision or on another computer, so it can be neither undone nor repeated and stays as it is. The next undo takes back the step before it</source>
            <translation>这一步所作的内容此后已被裁定或在另一台电脑上改动，不能再撤销或重做，保持现状。再按一次撤销，将撤销它之前的一步</translation>
        </message>
        <message>
            <source>%1 has %2 inspections and must stay; end its validity instead</source>
            <translation>%1有 %2 次检查，不能删除；请改为结束其有效期</translation>
        </message>
        <message>
            <source>%1 had gone back to an earlier state, as after a backup was restored: %2 pieces that had been there were missing. This laptop has put back what it knows, the others do the same when they sync</source>
            <translation>%1 曾退回到较早的状态（例如恢复过备份），原有的 %2 段记录缺失。本机已补回所知的部分，其他电脑同步时也会各自补回</translation>
        </message>
        <message>
            <source>This laptop lacks pieces of what others sent, so it left %1 as another one published it. Once a laptop that has them has synced, sync again</source>
            <translation>本机缺少他人送出的部分记录，因此没有改动由其他电脑发布的 %1。请等持有这些记录的电脑同步之后再同步一次</translation>
        </message>
        <message>
            <source>The shared file %1 was begun but could not be filled: there is no space left, or the drive failed. Nothing is lost on this laptop. Free some space or see to the drive and sync again, it goes on from there; to use another place instead, delete %2</source>
            <translation>共享库 %1 已开始建立，但未能写完：那里空间不足，或者磁盘、网络出了故障。本机数据没有丢失。请腾出空间或检查磁盘后再同步一次，会接着写完；要改用别处的，请删除 %2</translation>
        </message>
        <message>
            <source>The file %1 cannot be read as a map: it is damaged or of an unknown kind. Copy or export it again, or choose a file of another kind (GeoPackage, MBTiles, GeoTIFF, shapefile …)</source>
            <translation>文件 %1 不能作为地图读取：已损坏，或不是支持的格式。请重新复制或导出该文件，或换用其他格式（GeoPackage、MBTiles、GeoTIFF、Shapefile 等）</translation>
        </message>
        <message>
            <source>The shared file is there already and is called %1; %2 differs in capital letters only. Nothing was changed; name it as it is called there</source>
            <translation>共享库已在该处，文件名为 %1；%2 与它只有字母大小写不同。未作任何更改；请使用已有的文件名</translation>
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <source>Not inspected in this period, so there is no score.</source>
            <translation>本考核期未检查，因此没有得分。</translation>
        </message>
        <message>
            <source>Nothing of the standard applies, so there is no score.</source>
            <translation>标准的条款都不适用，因此没有得分。</translation>
        </message>
        <message>
            <source>mean of %1</source>
            <translation>%1 的平均</translation>
        </message>
        <message>
            <source> + bonus %1</source>
            <translation> ＋ 奖分 %1</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1, the latest inspection</source>
            <translation>%1（以最近一次检查为准）</translation>
        </message>
        <message>
            <source>%1, the worst inspection</source>
            <translation>%1（以最差一次检查为准）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>%1 × %2 (%3)</source>
            <translation>%1 × %2（%3）</translation>
        </message>
        <message>
            <source>not measured: %1</source>
            <translation>未填数：%1</translation>
        </message>
        <message>
            <source>veto: %1</source>
            <translation>一票否决：%1</translation>
        </message>
        <message>
            <source>clause %1 is not in the standard</source>
            <translation>标准中没有条款 %1</translation>
        </message>
        <message>
            <source>fell below the grade again, stars taken</source>
            <translation>达标反弹，已减星</translation>
        </message>
        <message>
            <source>no score for %1</source>
            <translation>%1 没有得分</translation>
        </message>
        <message>
            <source>no size to weigh %1 with</source>
            <translation>%1 缺少加权用的数值</translation>
        </message>
        <message>
            <source>no sheet from: %1</source>
            <translation>没有来自“%1”的检查</translation>
        </message>
        <message>
            <source>a sheet from an unknown source: %1</source>
            <translation>有一份检查的来源不明：%1</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source>mean of the %1 units below: %2</source>
            <translation>%1 个下级单元的平均：%2</translation>
        </message>
        <message>
            <source>; but vetoed by %1, so the result is failed whatever the score</source>
            <translation>；查出一票否决条款（%1），不论得分多少，结果为不合格</translation>
        </message>
        <message>
            <source>None of the %1 units below it has a score, so there is none.</source>
            <translation>%1 个下级单元都没有得分，因此没有汇总得分。</translation>
        </message>
        <message>
            <source>%1 (%2): %3</source>
            <translation>%1（%2）：%3</translation>
        </message>
        <message>
            <source>not inspected, not counted</source>
            <translation>未检查，不计入</translation>
        </message>
        <message>
            <source>not applicable, not counted</source>
            <translation>不适用，不计入</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1 人</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>未整改</translation>
        </message>
        <message>
            <source>found again</source>
            <translation>重复发生</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n place(s)</source>
            <translation>
                <numerusform>%1，%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: added after the closing</source>
            <translation>%1：封账后补录</translation>
        </message>
        <message>
            <source>%1: removed after the closing</source>
            <translation>%1：封账后删除</translation>
        </message>
        <message>
            <source>%1: voided after the closing (%2)</source>
            <translation>%1：封账后作废（%2）</translation>
        </message>
        <message>
            <source>Inspected, but every sheet is sealed: there is no score before the round is opened.</source>
            <translation>已检查，但评分全部密封，尚未启封，启封后才有得分。</translation>
        </message>
        <message>
            <source>sealed sheets, not opened yet: %1</source>
            <translation>密封未启封：%1 份</translation>
        </message>
        <message>
            <source>Its inspections are no longer there as they were when the period was closed; the checks say what was changed.</source>
            <translation>封账时计入的检查已与当时不同，无法列出算式；改动可用“核验已封账的考核期”查看。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Left outside by decision (%1)</source>
            <translation>已裁定不计入（%1）</translation>
        </message>
        <message>
            <source>Left outside by decision: %1 (%2)</source>
            <translation>已裁定不计入：%1（%2）</translation>
        </message>
        <message>
            <source>Since the closing this unit was found to be the same as %1. In the closed period they stand apart until it is reopened.</source>
            <translation>封账后认定该单元与 %1 为同一单元。已封账的考核期内仍分列，重新打开后合并。</translation>
        </message>
        <message>
            <source>inspections after its end, not counted: %1</source>
            <translation>撤销之后的检查，未计分：%1 次</translation>
        </message>
    </context>
    <context>
        <name>FieldNames</name>
        <message>
            <source>person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>kind of unit</source>
            <translation>单元类别</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>考核单元</translation>
        </message>
        <message>
            <source>units that are places</source>
            <translation>点状考核单元</translation>
        </message>
        <message>
            <source>units that are lines</source>
            <translation>线状考核单元</translation>
        </message>
        <message>
            <source>units that are areas</source>
            <translation>面状考核单元</translation>
        </message>
        <message>
            <source>link of merged and split units</source>
            <translation>单元合并拆分关系</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>attachment of a standard</source>
            <translation>标准适用</translation>
        </message>
        <message>
            <source>period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>round</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>unit of a round</source>
            <translation>批次单元</translation>
        </message>
        <message>
            <source>inspection</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>deduction</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>entered value</source>
            <translation>录入值</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>奖分</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>case</source>
            <translation>案卷</translation>
        </message>
        <message>
            <source>step of a case</source>
            <translation>案卷步骤</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>封账</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>处理决定</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>文字编码</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>图形</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>网格边长</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Within</source>
            <translation>所在单元</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>编码前缀</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Share to draw</source>
            <translation>抽查比例</translation>
        </message>
        <message>
            <source>Re-check of</source>
            <translation>复查对象</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>GridPanel</name>
        <message>
            <source>Within</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Side of a cell</source>
            <translation>网格边长</translation>
        </message>
        <message>
            <source>Turned by</source>
            <translation>旋转角度</translation>
        </message>
        <message>
            <source>°</source>
            <translation>°</translation>
        </message>
        <message>
            <source>Drop slivers under</source>
            <translation>舍去小于</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Codes begin with</source>
            <translation>编码前缀</translation>
        </message>
        <message>
            <source>from the unit's code</source>
            <translation>取自单元编码</translation>
        </message>
        <message>
            <source>Make the cells</source>
            <translation>生成网格</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>First steps</source>
            <translation>第一步怎么做</translation>
        </message>
        <message>
            <source>File: make a workbook, or look around in the demo township.</source>
            <translation>文件：新建工作簿，或先看看演示乡镇。</translation>
        </message>
        <message>
            <source>File: import units from a file, or Draw: draw villages, roads and cells on the map.</source>
            <translation>文件：从文件导入考核单元；或用“绘制”在地图上画出村、道路和网格。</translation>
        </message>
        <message>
            <source>Inspect: attach a standard to the units. Now each of them has a checklist.</source>
            <translation>检查：给单元设定适用的考核标准，这样每个单元就有了检查表。</translation>
        </message>
        <message>
            <source>Click a unit on the map or in the list, press + beside a clause. That is a deduction; it is stored at once.</source>
            <translation>在地图或列表中点选一个单元，按条款旁的 +，就记下一处扣分，并立即保存。</translation>
        </message>
        <message>
            <source>Drop photos on it. A click on the map or the GPS receiver gives the place.</source>
            <translation>把照片拖到照片栏。点一下地图，或用 GPS 接收机，就有了地点。</translation>
        </message>
        <message>
            <source>Finish the inspection. From then on it counts.</source>
            <translation>点“完成检查”，从此计入得分。</translation>
        </message>
        <message>
            <source>Reports: the ranking, the star-rating map, the scoresheet.</source>
            <translation>报表：得分与名次、图纸、成绩单。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>find a unit; Enter: show it on the map</source>
            <translation>查找单元；回车：在地图上显示</translation>
        </message>
        <message>
            <source>go to the checklist</source>
            <translation>转到检查表</translation>
        </message>
        <message>
            <source>choose a clause</source>
            <translation>选择条款</translation>
        </message>
        <message>
            <source>one place more, one less (also → ←)</source>
            <translation>加一处、减一处（也可用 → ←）</translation>
        </message>
        <message>
            <source>set the number of places</source>
            <translation>直接设定处数</translation>
        </message>
        <message>
            <source>go into the field of a clause whose value is entered</source>
            <translation>进入需要填写数值的条款</translation>
        </message>
        <message>
            <source>finish the inspection</source>
            <translation>完成检查</translation>
        </message>
        <message>
            <source>next unit in the list</source>
            <translation>列表中的下一个单元</translation>
        </message>
        <message>
            <source>undo, redo</source>
            <translation>撤销、重做</translation>
        </message>
        <message>
            <source>the unit's attributes</source>
            <translation>单元属性</translation>
        </message>
        <message>
            <source>on a photo or a deduction: delete it; in a finished inspection: void it</source>
            <translation>在照片或扣分上：删除；已完成的检查：作废</translation>
        </message>
        <message>
            <source>ranking, map, scoresheet</source>
            <translation>得分与名次、图纸、成绩单</translation>
        </message>
        <message>
            <source>on the map</source>
            <translation>在地图上</translation>
        </message>
        <message>
            <source>arrows: move; + −: zoom; Home: everything; wheel: zoom at the pointer</source>
            <translation>方向键：移动；+ −：缩放；Home：全图；滚轮：以指针为中心缩放</translation>
        </message>
        <message>
            <source>while drawing</source>
            <translation>绘制时</translation>
        </message>
        <message>
            <source>Enter or double click: done; Backspace: one point back; Esc: stop</source>
            <translation>回车或双击：完成；退格：退一点；Esc：停止</translation>
        </message>
        <message>
            <source>Keys and first steps</source>
            <translation>入门与快捷键</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Shirong %1&lt;/h3&gt;&lt;p&gt;An offline map for city-appearance inspection.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later. Maps are drawn by QGIS core.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;市容巡检 %1&lt;/h3&gt;&lt;p&gt;城乡环境与市容检查考核的离线地图。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 2 版或更新版本。地图由 QGIS 核心绘制。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>sync now, what is to be decided</source>
            <translation>立即同步、待裁定事项</translation>
        </message>
        <message>
            <source>fold or unfold the column with the list, the column on the right</source>
            <translation>收起或展开列表栏、右侧栏</translation>
        </message>
    </context>
    <context>
        <name>IdentifyTexts</name>
        <message>
            <source>expressway</source>
            <translation>快速路</translation>
        </message>
        <message>
            <source>main road</source>
            <translation>主干道</translation>
        </message>
        <message>
            <source>street</source>
            <translation>街道</translation>
        </message>
        <message>
            <source>path</source>
            <translation>小路</translation>
        </message>
        <message>
            <source>railway</source>
            <translation>铁路</translation>
        </message>
        <message>
            <source>water</source>
            <translation>水域</translation>
        </message>
        <message>
            <source>green</source>
            <translation>绿地</translation>
        </message>
        <message>
            <source>farmland</source>
            <translation>农田</translation>
        </message>
        <message>
            <source>building</source>
            <translation>建筑物</translation>
        </message>
        <message>
            <source>residential</source>
            <translation>居住区</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地名</translation>
        </message>
        <message>
            <source>No unit here</source>
            <translation>此处没有考核单元</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Standards</source>
            <translation>适用标准</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>未结案卷</translation>
        </message>
        <message>
            <source>Also here</source>
            <translation>此处还有</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>shops</source>
            <translation>商业</translation>
        </message>
        <message>
            <source>works</source>
            <translation>工业</translation>
        </message>
        <message>
            <source>other feature</source>
            <translation>其他要素</translation>
        </message>
    </context>
    <context>
        <name>LongJob</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>MapOverlay</name>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 米</translation>
        </message>
        <message>
            <source>%1 km²</source>
            <translation>%1 平方公里</translation>
        </message>
        <message>
            <source>%1 m²</source>
            <translation>%1 平方米</translation>
        </message>
        <message>
            <source>%1, border %2</source>
            <translation>%1，周长 %2</translation>
        </message>
        <message>
            <source>N</source>
            <comment>north arrow</comment>
            <translation>北</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Who works here?</source>
            <translation>谁在使用？</translation>
        </message>
        <message>
            <source>Every inspection names who made it. This is asked once.</source>
            <translation>每次检查都要记下检查人，只问这一次。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Folder</source>
            <comment>All other platforms</comment>
            <translation>文件夹</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>是(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>否(&amp;N)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
    </context>
    <context>
        <name>RatingMap</name>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>km</source>
            <translation>公里</translation>
        </message>
        <message>
            <source>m</source>
            <translation>米</translation>
        </message>
        <message>
            <source>Star-rating map</source>
            <translation>星级评定图</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>考核期：%1</translation>
        </message>
        <message>
            <source>Compiled by: %1</source>
            <translation>编制单位：%1</translation>
        </message>
        <message>
            <source>Date: %1</source>
            <translation>日期：%1</translation>
        </message>
        <message>
            <source>Map review number: %1</source>
            <translation>审图号：%1</translation>
        </message>
        <message>
            <source>Units: %1</source>
            <translation>单元数：%1</translation>
        </message>
        <message>
            <source>CRS: CGCS2000, 3-degree Gauss-Krüger zone, central meridian %1° E (EPSG:%2)</source>
            <translation>坐标系：CGCS2000，高斯-克吕格 3 度带，中央经线 %1°E（EPSG:%2）</translation>
        </message>
        <message>
            <source>%1 others</source>
            <translation>其他 %1 项</translation>
        </message>
        <message>
            <source>%1-%2-%3</source>
            <translation>%1年%2月%3日</translation>
        </message>
        <message>
            <source>%1, compared with %2</source>
            <translation>%1，与%2相比</translation>
        </message>
        <message>
            <source>Map of scores</source>
            <translation>得分分布图</translation>
        </message>
        <message>
            <source>Map of what was inspected</source>
            <translation>检查覆盖图</translation>
        </message>
        <message>
            <source>Map of open cases</source>
            <translation>未结案卷分布图</translation>
        </message>
        <message>
            <source>Map of responsible heads</source>
            <translation>责任人分布图</translation>
        </message>
        <message>
            <source>Map of changed scores</source>
            <translation>得分变化图</translation>
        </message>
        <message>
            <source>Map of changed ranks</source>
            <translation>名次变化图</translation>
        </message>
        <message>
            <source>N</source>
            <comment>north</comment>
            <translation>北</translation>
        </message>
        <message>
            <source>%1    Standard: %2</source>
            <translation>%1　　考核标准：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>RoundTexts</name>
        <message>
            <source>daily</source>
            <translation>日常</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>月度</translation>
        </message>
        <message>
            <source>quarterly</source>
            <translation>季度</translation>
        </message>
        <message>
            <source>yearly</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>special</source>
            <translation>专项</translation>
        </message>
        <message>
            <source>re-check</source>
            <translation>复检</translation>
        </message>
        <message>
            <source>sealed for %1</source>
            <translation>密封，启封人 %1</translation>
        </message>
        <message>
            <source>opened %1, %2 came later</source>
            <translation>%1 已启封，另有 %2 份后到</translation>
        </message>
        <message>
            <source>opened %1</source>
            <translation>%1 已启封</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>must-check</source>
            <translation>短板必检</translation>
        </message>
    </context>
    <context>
        <name>Scoresheet</name>
        <message>
            <source>%1: scoresheet</source>
            <translation>%1　成绩单</translation>
        </message>
        <message>
            <source>Period: %1 (%2 to %3)</source>
            <translation>考核期：%1（%2 至 %3）</translation>
        </message>
        <message>
            <source>Compiled by: %1</source>
            <translation>编制单位：%1</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>成绩单</translation>
        </message>
        <message>
            <source>No unit is scored by this standard in this period</source>
            <translation>本考核期没有适用该标准的单元</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>奖分</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>较上期</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2 个）</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>处</translation>
        </message>
        <message>
            <source>Points off</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Deductions</source>
            <translation>扣分明细</translation>
        </message>
        <message>
            <source>%1: deductions</source>
            <translation>%1　扣分明细</translation>
        </message>
        <message>
            <source>No deductions in this period</source>
            <translation>本考核期无扣分</translation>
        </message>
        <message>
            <source>Made by:</source>
            <translation>制表：</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>审核：</translation>
        </message>
        <message>
            <source>Issued by:</source>
            <translation>签发：</translation>
        </message>
        <message>
            <source>(seal)</source>
            <translation>（盖章）</translation>
        </message>
        <message>
            <source>Bonus
(ledger)</source>
            <translation>奖分
（台账）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>年内结转</translation>
        </message>
        <message>
            <source>Awarded</source>
            <translation>本期奖分</translation>
        </message>
        <message>
            <source>Counted in the score</source>
            <translation>计入得分</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>结余</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Bonuses are kept in the year's ledger for the year-end assessment; they are no part of this score.</source>
            <translation>注：奖分记入年度台账，年终考核时使用，不计入本期得分。</translation>
        </message>
        <message>
            <source>Bonuses are part of the score, at most %1 a period.</source>
            <translation>注：奖分计入本期得分，每期最多计 %1 分。</translation>
        </message>
        <message>
            <source>Bonuses are part of the score, up to its full mark.</source>
            <translation>注：奖分计入本期得分，以满分为限。</translation>
        </message>
        <message>
            <source>This standard counts no bonuses; they are only listed.</source>
            <translation>注：本标准不计奖分，仅列明。</translation>
        </message>
        <message>
            <source>%1: monthly scoresheet</source>
            <translation>%1　月度成绩单</translation>
        </message>
        <message>
            <source>%1: bonuses</source>
            <translation>%1　奖分台账</translation>
        </message>
        <message>
            <source>%1-%2</source>
            <comment>year and month</comment>
            <translation>%1年%2月</translation>
        </message>
        <message>
            <source>quarter %2 of %1</source>
            <translation>%1年第%2季度</translation>
        </message>
        <message>
            <source>first half of %1</source>
            <translation>%1年上半年</translation>
        </message>
        <message>
            <source>second half of %1</source>
            <translation>%1年下半年</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>%1年</translation>
        </message>
        <message>
            <source>Bonuses</source>
            <translation>奖分台账</translation>
        </message>
        <message>
            <source>Vetoed</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>Late (not counted): %1 points</source>
            <translation>迟到（未计入）：%1 分</translation>
        </message>
        <message>
            <source>Inspected, sealed</source>
            <translation>已检查，密封未启封</translation>
        </message>
        <message>
            <source>%1 turned out to be one unit after the period was closed; they stand apart here until it is reopened.</source>
            <translation>%1 于封账后认定为同一单元；本期成绩仍分列，重新打开考核期后合并。</translation>
        </message>
        <message>
            <source> and </source>
            <translation> 与 </translation>
        </message>
    </context>
    <context>
        <name>StandardDraft</name>
        <message>
            <source>New clause</source>
            <translation>新条款</translation>
        </message>
        <message>
            <source>New section</source>
            <translation>新类别</translation>
        </message>
        <message>
            <source>The standard has no name: give it one.</source>
            <translation>标准没有名称：请填写。</translation>
        </message>
        <message>
            <source>Section %1 has no name: give it one.</source>
            <translation>第 %1 类没有名称：请填写。</translation>
        </message>
        <message>
            <source>Section %1 has no clause: add one or remove the section.</source>
            <translation>第 %1 类没有条款：请添加条款，或删除该类。</translation>
        </message>
        <message>
            <source>Clause %1 has no name: give it one.</source>
            <translation>条款 %1 没有名称：请填写。</translation>
        </message>
        <message>
            <source>Two grades begin at %1, so they overlap: let each begin at a score of its own.</source>
            <translation>有两个等级都从 %1 分起，相互重叠：请让每个等级各有起点。</translation>
        </message>
        <message>
            <source>Two numbers of stars begin at %1, so they overlap: let each begin at a score of its own.</source>
            <translation>有两档星级都从 %1 分起，相互重叠：请让每档各有起点。</translation>
        </message>
        <message>
            <source>The full score is not above 0: write what a unit without any finding gets, such as 100.</source>
            <translation>满分必须大于 0：请填写没有任何扣分时的得分，例如 100。</translation>
        </message>
        <message>
            <source>%1 v%2</source>
            <translation>%1（第%2版）</translation>
        </message>
    </context>
    <context>
        <name>SyncTexts</name>
        <message>
            <source>%1 sent</source>
            <translation>送出 %1 张</translation>
        </message>
        <message>
            <source>%1 received</source>
            <translation>取回 %1 张</translation>
        </message>
        <message>
            <source>%1 still with other computers</source>
            <translation>尚有 %1 张在其他电脑上</translation>
        </message>
        <message>
            <source>Photos: %1.</source>
            <translation>照片：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送出</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>%1: %2 %</source>
            <translation>%1：%2 %</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1：%2 / %3</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>The shared file was created. Other computers can join it now.</source>
            <translation>共享库已建立，其他电脑现在可以加入。</translation>
        </message>
        <message>
            <source>This workbook has joined the shared file.</source>
            <translation>本工作簿已加入共享库。</translation>
        </message>
        <message>
            <source>Both sides had everything already.</source>
            <translation>双方数据一致，没有需要传送的内容。</translation>
        </message>
        <message>
            <source>%1 changes sent, %2 received.</source>
            <translation>送出 %1 条更改，取回 %2 条。</translation>
        </message>
        <message>
            <source>%1 of them met changes made elsewhere and were merged.</source>
            <translation>其中 %1 条与他处的更改相遇，已合并。</translation>
        </message>
        <message>
            <source>%1 to decide.</source>
            <translation>有 %1 项待裁定。</translation>
        </message>
        <message>
            <source>%1 pieces wait for what other computers have not sent yet.</source>
            <translation>有 %1 段数据在等待其他电脑尚未送出的内容。</translation>
        </message>
        <message>
            <source>The shared file was written anew; QGIS shows it coloured by stars.</source>
            <translation>共享库文件已重新发布，可在 QGIS 中按星级着色查看。</translation>
        </message>
        <message>
            <source>Synced: %1 changes sent, %2 received.</source>
            <translation>同步完成：送出 %1 条更改，取回 %2 条。</translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>%1 days ago (%2)</source>
            <translation>%1 天前（%2）</translation>
        </message>
        <message>
            <source>%1 follow at the next sync</source>
            <translation>%1 张下次同步时传送</translation>
        </message>
        <message>
            <source>This workbook has joined the shared file: %1 changes sent, %2 received.</source>
            <translation>本工作簿已加入共享库：送出 %1 条，取回 %2 条。</translation>
        </message>
        <message>
            <source>This workbook was restored from a backup or copied from another computer. It has got an identity of its own, and nothing is lost.</source>
            <translation>本工作簿是由备份恢复或从其他电脑复制而来的，现已取得自己的标识，数据没有丢失。</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>%1-%2</source>
            <translation>%1年%2月</translation>
        </message>
        <message>
            <source>quarter %2 of %1</source>
            <translation>%1年第%2季度</translation>
        </message>
        <message>
            <source>first half of %1</source>
            <translation>%1年上半年</translation>
        </message>
        <message>
            <source>second half of %1</source>
            <translation>%1年下半年</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>%1年</translation>
        </message>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1（%2 至 %3）</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 米</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>inspected, sealed</source>
            <translation>已检查，密封未启封</translation>
        </message>
    </context>
    <context>
        <name>UnitForm</name>
        <message>
            <source>Unit</source>
            <translation>考核单元</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单元</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排名分组</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
    </context>
    <context>
        <name>UnitLooks</name>
        <message>
            <source>Not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>Cases: %1</source>
            <translation>案卷 %1 件</translation>
        </message>
        <message>
            <source>No head named</source>
            <translation>未填责任人</translation>
        </message>
        <message>
            <source>No open case</source>
            <translation>无未结案卷</translation>
        </message>
        <message>
            <source>1–2 open cases</source>
            <translation>1–2 件未结</translation>
        </message>
        <message>
            <source>3–5 open cases</source>
            <translation>3–5 件未结</translation>
        </message>
        <message>
            <source>6 and more open cases</source>
            <translation>6 件及以上未结</translation>
        </message>
        <message>
            <source>▼ worse</source>
            <translation>▼ 下降</translation>
        </message>
        <message>
            <source>＝ the same</source>
            <translation>＝ 持平</translation>
        </message>
        <message>
            <source>▲ better</source>
            <translation>▲ 上升</translation>
        </message>
        <message>
            <source>— nothing to compare</source>
            <translation>— 无法对比</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Inspected</source>
            <translation>已检查</translation>
        </message>
        <message>
            <source>No star</source>
            <translation>无星</translation>
        </message>
        <message>
            <source>Below 60</source>
            <translation>60 分以下</translation>
        </message>
        <message>
            <source>90 and more</source>
            <translation>90 分及以上</translation>
        </message>
    </context>
    <context>
        <name>UnitsForm</name>
        <message>
            <source>Ranking group</source>
            <translation>排名组</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单元</translation>
        </message>
        <message>
            <source>Write into all chosen</source>
            <translation>写入所选单元</translation>
        </message>
    </context>
    <context>
        <name>VisitTexts</name>
        <message>
            <source>%1 × %2, −%3</source>
            <translation>%1，%2 处，扣 %3 分</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>照片 %n 张</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>……另有 %1 项</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>无得分</translation>
        </message>
        <message>
            <source>no deductions</source>
            <translation>没有扣分</translation>
        </message>
        <message numerus="yes">
            <source>%n deduction(s):</source>
            <translation>
                <numerusform>扣分 %n 条：</numerusform>
            </translation>
        </message>
        <message>
            <source>note: %1</source>
            <translation>备注：%1</translation>
        </message>
        <message>
            <source>both give all units the same scores</source>
            <translation>两次封账各单元得分相同</translation>
        </message>
        <message>
            <source>not among the units</source>
            <translation>不在考核单元之列</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::AttachDialog</name>
        <message>
            <source>Attach standards</source>
            <translation>设定考核标准的适用范围</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>all units of the kind</source>
            <translation>全部这类单元</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>考核对象</translation>
        </message>
        <message>
            <source>only from</source>
            <translation>仅自</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Detach</source>
            <translation>取消适用</translation>
        </message>
        <message>
            <source>only %1</source>
            <translation>仅%1</translation>
        </message>
        <message>
            <source>all: %1</source>
            <translation>全部%1</translation>
        </message>
        <message>
            <source>%1 is attached.</source>
            <translation>已设定适用：%1。</translation>
        </message>
        <message>
            <source>%1 ends on %2: closed periods were scored by it and keep it.</source>
            <translation>%1 的适用于 %2 终止：已封账的考核期依据它计分，予以保留。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::BonusDialog</name>
        <message>
            <source>Bonus for %1 in %2</source>
            <translation>%1 %2奖分</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::CellTable</name>
        <message>
            <source>One row more</source>
            <translation>添加一行</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>删除此行</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ChecksPanel</name>
        <message>
            <source>Checking…</source>
            <translation>正在检查……</translation>
        </message>
        <message>
            <source>Nothing to find fault with.</source>
            <translation>没有发现问题。</translation>
        </message>
        <message>
            <source>%L1 findings</source>
            <translation>发现 %L1 个问题</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 平方米</translation>
        </message>
        <message>
            <source>Crossing border: %1</source>
            <translation>边界自相交：%1</translation>
        </message>
        <message>
            <source>Overlap: %1 and %2, %3</source>
            <translation>重叠：%1 与 %2，%3</translation>
        </message>
        <message>
            <source>Gap, %1</source>
            <translation>空隙：%1</translation>
        </message>
        <message>
            <source>Gap beside %1, %2</source>
            <translation>空隙：%1 旁，%2</translation>
        </message>
        <message>
            <source>Outside %2: %1, %3</source>
            <translation>超出 %2：%1，%3</translation>
        </message>
        <message>
            <source>Code %1 twice: %2, %3</source>
            <translation>编码 %1 重复：%2、%3</translation>
        </message>
        <message>
            <source>Cut the border at the crossing</source>
            <translation>在交叉处断开边界</translation>
        </message>
        <message>
            <source>It belongs to %1</source>
            <translation>划归 %1</translation>
        </message>
        <message>
            <source>Give it to %1</source>
            <translation>并入 %1</translation>
        </message>
        <message>
            <source>Cut %1 at the border of %2</source>
            <translation>按 %2 的边界裁切 %1</translation>
        </message>
        <message>
            <source>Change the code of %1…</source>
            <translation>修改 %1 的编码……</translation>
        </message>
        <message>
            <source>No unit borders it: draw a new one there</source>
            <translation>没有相邻单元，请在此绘制新单元</translation>
        </message>
        <message>
            <source>Put right; undo takes it back.</source>
            <translation>已修复，可以撤销。</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Finds crossing borders, overlaps, gaps, what reaches outside its parent, double codes, and deductions far from their unit.</source>
            <translation>检查边界自相交、重叠、空隙、超出上级范围、编码重复，以及离单元很远的扣分。</translation>
        </message>
        <message>
            <source>%1: %2 was recorded %3 outside the unit</source>
            <translation>%1：“%2”记在单元范围外 %3</translation>
        </message>
        <message>
            <source>Look at it under “Recorded”: put it elsewhere, or void it</source>
            <translation>请到“已记录”中核对：改地点，或者作废</translation>
        </message>
        <message>
            <source>Cut %1 borders at the crossing</source>
            <translation>在交叉处断开 %1 条边界</translation>
        </message>
        <message>
            <source>Cut %1 units at the border of what they belong to</source>
            <translation>按所属单元的边界裁切 %1 个单元</translation>
        </message>
        <message>
            <source>%1 overlaps belong to the one named first</source>
            <translation>%1 处重叠均归前一个单元</translation>
        </message>
        <message>
            <source>%1 overlaps belong to the one named second</source>
            <translation>%1 处重叠均归后一个单元</translation>
        </message>
        <message>
            <source>Give %1 gaps to the neighbour with the longest border</source>
            <translation>将 %1 处空隙并入公共边界最长的相邻单元</translation>
        </message>
        <message>
            <source>Look at these one by one: each needs a decision of its own</source>
            <translation>所选问题须逐项处理，请单独选择</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClauseForm</name>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>What is checked, in words; the inspector sees it</source>
            <translation>检查内容的说明，巡查员看得到</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>so much for each place</source>
            <translation>按处扣分</translation>
        </message>
        <message>
            <source>passed or not</source>
            <translation>合格与否</translation>
        </message>
        <message>
            <source>a level is chosen</source>
            <translation>评定等次</translation>
        </message>
        <message>
            <source>a value is measured</source>
            <translation>实测折算</translation>
        </message>
        <message>
            <source>done out of due</source>
            <translation>按完成比例</translation>
        </message>
        <message>
            <source>more each time it is found</source>
            <translation>逐次加重</translation>
        </message>
        <message>
            <source>noted only</source>
            <translation>只记录，不扣分</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>满分</translation>
        </message>
        <message>
            <source>At most off</source>
            <translation>最多扣</translation>
        </message>
        <message>
            <source>Scored by</source>
            <translation>计分方式</translation>
        </message>
        <message>
            <source>first</source>
            <translation>首次</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>未整改</translation>
        </message>
        <message>
            <source>again</source>
            <translation>反复</translation>
        </message>
        <message>
            <source>Off for each place</source>
            <translation>每处扣分</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>等次</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>% of full marks</source>
            <translation>得满分的 %</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>各等次</translation>
        </message>
        <message>
            <source>Measured in</source>
            <translation>计量单位</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Value → points</source>
            <translation>数值折算</translation>
        </message>
        <message>
            <source>Veto: any finding fails the unit</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Points adjustable</source>
            <translation>分值可调</translation>
        </message>
        <message>
            <source>Rule of our own</source>
            <translation>自拟</translation>
        </message>
        <message>
            <source>Sub-checklist</source>
            <translation>子清单</translation>
        </message>
        <message>
            <source>several with 、 between them</source>
            <translation>多个单位用顿号隔开</translation>
        </message>
        <message>
            <source>Carried out by</source>
            <translation>实施单位</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>good</source>
            <translation>好</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>较好</translation>
        </message>
        <message>
            <source>middling</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Without full marks of its own, the clause takes from its section, down to nothing.</source>
            <translation>不填满分的，从本类分值中扣，扣完为止。</translation>
        </message>
        <message>
            <source>Any finding takes the full marks of the clause.</source>
            <translation>一经发现，扣完本条分值。</translation>
        </message>
        <message>
            <source>The level gives its share of the full marks.</source>
            <translation>按所评等次的比例得分。</translation>
        </message>
        <message>
            <source>Between two values in a straight line, outside them as at the nearest. Order the values upwards.</source>
            <translation>两个数值之间按直线折算，超出两端的按端点计。数值从小到大填写。</translation>
        </message>
        <message>
            <source>Done ÷ due of the full marks; with values 0 to 1 below, read off that line instead.</source>
            <translation>得分＝满分×完成÷应完成；下面填了 0 到 1 的折算点的，按折算点计。</translation>
        </message>
        <message>
            <source>Recorded and passed on; costs nothing.</source>
            <translation>只记录和转办，不扣分。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClauseRow</name>
        <message>
            <source>Not applicable here</source>
            <translation>此处不适用</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>One more: %1</source>
            <translation>加一处：%1</translation>
        </message>
        <message>
            <source>One more (+)</source>
            <translation>加一处（+）</translation>
        </message>
        <message>
            <source>One less: %1</source>
            <translation>减一处：%1</translation>
        </message>
        <message>
            <source>One less (−)</source>
            <translation>减一处（−）</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>due</source>
            <translation>应完成</translation>
        </message>
        <message>
            <source>%1  %2  × %3</source>
            <translation>%1  %2  × %3</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Items of %1</source>
            <translation>“%1”的细项</translation>
        </message>
        <message>
            <source>What exactly was found (Enter)</source>
            <translation>选择具体细项（回车）</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ClosingPanel</name>
        <message>
            <source>%1 was closed on %2. Its scores are fixed; what comes now is kept, marked late, and counts after a reopening.</source>
            <translation>%1已于 %2 封账，得分已经固定。之后到的检查会保留并标为迟到，重新打开后才计入。</translation>
        </message>
        <message>
            <source>Closing %1 fixes %2 units (%3 not inspected), %4 inspections and %5 bonuses, scored by %6. Their hash and the results enter the chain; later corrections need a reopening with a reason.</source>
            <translation>封账将固定%1的 %2 个单元（未检查 %3 个）、%4 次检查、%5 笔奖分，所用标准：%6。依据的校验值和结果进入封账链；以后要更正，须写明原因重新打开。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Open inspections, which would not count: %1</source>
            <translation>未完成的检查，封账后不计入：%1 次</translation>
        </message>
        <message>
            <source>%1, %2, %3, %4</source>
            <translation>%1　%2　%3　%4</translation>
        </message>
        <message>
            <source>Values not entered, which would count full: %1</source>
            <translation>未填数，将按满分计：%1 处</translation>
        </message>
        <message>
            <source>%1, %2 %3</source>
            <translation>%1　%2　%3</translation>
        </message>
        <message>
            <source>Late, not counted: %1</source>
            <translation>迟到，不计入：%1 份</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1　%2　%3</translation>
        </message>
        <message>
            <source>Reason (needed)</source>
            <translation>原因（必填）</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reopen %1</source>
            <translation>重新打开%1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1封账</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>校验值</translation>
        </message>
        <message>
            <source>reopened</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>封账</translation>
        </message>
        <message>
            <source>This link: %1
The link before: %2
Inputs: %3
Results: %4</source>
            <translation>本条：%1
上一条：%2
依据：%3
结果：%4</translation>
        </message>
        <message>
            <source>Nothing has been closed yet.</source>
            <translation>还没有封过账。</translation>
        </message>
        <message>
            <source>All closings and reopenings (%1)</source>
            <translation>全部封账和重新打开记录（%1）</translation>
        </message>
        <message>
            <source>Computing every closed period anew…</source>
            <translation>正在重新计算每个已封账的考核期……</translation>
        </message>
        <message>
            <source>✓ Verified: the chain is whole, and every closed period comes to the scores that it was closed with.</source>
            <translation>✓ 核验通过：封账链完整，每个已封账的考核期重新计算后与封账时一致。</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>……还有 %1 条</translation>
        </message>
        <message>
            <source>Closing of periods</source>
            <translation>封账</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Computes every closed period anew and compares each link of the chain</source>
            <translation>重新计算每个已封账的考核期，并核对封账链的每一条</translation>
        </message>
        <message>
            <source>%1 has not ended yet: it runs until %2.</source>
            <translation>%1还没有结束（到 %2 为止）。</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1, so there is nothing to close.</source>
            <translation>%1没有适用于任何单元的考核标准，不需要封账。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::CompareBar</name>
        <message>
            <source>%1 against</source>
            <translation>%1 对比</translation>
        </message>
        <message>
            <source>by score</source>
            <translation>按得分</translation>
        </message>
        <message>
            <source>by rank</source>
            <translation>按名次</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>对比的考核期</translation>
        </message>
        <message>
            <source>Compare by</source>
            <translation>对比方式</translation>
        </message>
        <message>
            <source>End the comparison</source>
            <translation>结束对比</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ConflictModel</name>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ConflictView</name>
        <message>
            <source>Whole shapes</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Where they differ</source>
            <translation>显示差异处</translation>
        </message>
        <message>
            <source>before</source>
            <translation>原来</translation>
        </message>
        <message>
            <source>counts now</source>
            <translation>当前有效</translation>
        </message>
        <message>
            <source>Or the right one</source>
            <translation>或填写正确的值</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>采用此值</translation>
        </message>
        <message>
            <source>%1 conflicts chosen</source>
            <translation>已选 %1 项</translation>
        </message>
        <message>
            <source>All of them are decided alike, in one step that can be undone:</source>
            <translation>以下各项按同一方式裁定，作为一步，可以撤销：</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>……另有 %1 项</translation>
        </message>
        <message>
            <source>Let all &amp;stand</source>
            <translation>全部保留(&amp;S)</translation>
        </message>
        <message>
            <source>Take &amp;%1 for all</source>
            <translation>全部采用 &amp;%1</translation>
        </message>
        <message>
            <source>Reason (needed to reopen, kept in any case)</source>
            <translation>原因（重新打开必填，其他可填，均予保留）</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DayBar</name>
        <message>
            <source>Holds from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Day from which the change holds</source>
            <translation>更改生效的日期</translation>
        </message>
        <message>
            <source>Closed up to the day before %1: its maps stay as they were.</source>
            <translation>%1 之前已封账，原来的图纸保持不变。</translation>
        </message>
        <message>
            <source>The old unit ends the day before; its history stays.</source>
            <translation>原单元到前一天为止，历史保留。</translation>
        </message>
        <message>
            <source>The old unit ends the day before; not before %1, up to then it is closed or was inspected.</source>
            <translation>原单元到前一天为止；%1 之前已封账或已检查，不能更早。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DeductionList</name>
        <message>
            <source>%1  %2 (open)</source>
            <translation>%1  %2（检查中）</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>已作废：%1</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Void, with a reason…</source>
            <translation>作废并说明理由…</translation>
        </message>
        <message>
            <source>late, not counted</source>
            <translation>迟到，不计入</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已密封</translation>
        </message>
        <message>
            <source>Sealed; counts once the round %1 is opened</source>
            <translation>已密封；批次“%1”启封后计入</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>未整改</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>重复发生</translation>
        </message>
        <message>
            <source>Found again: record it anew</source>
            <translation>再次发现，重新记录</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DrawBar</name>
        <message>
            <source>Area</source>
            <translation>多边形</translation>
        </message>
        <message>
            <source>Corner by corner</source>
            <translation>逐个节点绘制</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>矩形</translation>
        </message>
        <message>
            <source>From corner to corner</source>
            <translation>从一角到对角</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>街道</translation>
        </message>
        <message>
            <source>Draw the middle of a street; both fronts belong to the area</source>
            <translation>沿街道中线绘制，两侧立面都在范围内</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>逐点</translation>
        </message>
        <message>
            <source>Click point by point</source>
            <translation>逐点点击</translation>
        </message>
        <message>
            <source>Freehand</source>
            <translation>手绘</translation>
        </message>
        <message>
            <source>Press and draw; what wiggles is smoothed</source>
            <translation>按住绘制，自动简化抖动</translation>
        </message>
        <message>
            <source>Trace</source>
            <translation>沿路</translation>
        </message>
        <message>
            <source>Click start and end; the line follows the base map's roads between them</source>
            <translation>点击起点和终点，自动沿底图道路连接</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Click something on the base map to take its shape</source>
            <translation>点击底图要素，复制其图形</translation>
        </message>
        <message>
            <source>No overlap</source>
            <translation>避让</translation>
        </message>
        <message>
            <source>What units of this kind cover already is left out</source>
            <translation>已被同类单元覆盖的部分自动避让</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>退一点</translation>
        </message>
        <message>
            <source>Take the last point back (Backspace)</source>
            <translation>撤回最后一个点（退格键）</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Finish the shape (Enter)</source>
            <translation>完成绘制（回车）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stop drawing (Esc)</source>
            <translation>停止绘制（Esc）</translation>
        </message>
        <message>
            <source> m wide</source>
            <translation> 米宽</translation>
        </message>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source>Length of the next side; Enter makes the point</source>
            <translation>下一段的长度，回车加点</translation>
        </message>
        <message>
            <source>Direction of the next side, clockwise from north; Enter makes the point</source>
            <translation>下一段的方位角（从正北顺时针），回车加点</translation>
        </message>
        <message>
            <source>Coordinates, Enter</source>
            <translation>坐标，回车</translation>
        </message>
        <message>
            <source>The next point by its coordinates, like 116.3,39.9</source>
            <translation>按坐标加点，例如 116.3,39.9</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::DrawDialog</name>
        <message>
            <source>Draw units</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Keep as a round</source>
            <translation>存为检查批次</translation>
        </message>
        <message>
            <source>Draw sheet (PDF)…</source>
            <translation>抽签单（PDF）…</translation>
        </message>
        <message>
            <source>all units that the standard scores</source>
            <translation>该标准考核的全部单元</translation>
        </message>
        <message>
            <source>units that hold the standard (re-check)</source>
            <translation>已达标单元（复检）</translation>
        </message>
        <message>
            <source>fixed before, such as a lottery number</source>
            <translation>事先约定，例如某期彩票开奖号码</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>考核期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>抽取范围</translation>
        </message>
        <message>
            <source>Kind of round</source>
            <translation>批次类型</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>share</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>number</source>
            <translation>个数</translation>
        </message>
        <message>
            <source>morning, afternoon, evening; empty: none</source>
            <translation>如：上午，下午，晚间；留空则不分时段</translation>
        </message>
        <message>
            <source>Of each group</source>
            <translation>每组抽取</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>每组至少</translation>
        </message>
        <message>
            <source>Must-check: weakest</source>
            <translation>短板必检</translation>
        </message>
        <message>
            <source>Time slots</source>
            <translation>检查时段</translation>
        </message>
        <message>
            <source>reason, printed on the sheet</source>
            <translation>原因，将印在抽签单上</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>取消排除</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单元数</translation>
        </message>
        <message>
            <source>Must-check</source>
            <translation>短板必检</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Last score</source>
            <translation>上期得分</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Choose the unit to leave out of the draw.</source>
            <translation>请选择不参加抽签的单元。</translation>
        </message>
        <message>
            <source>Leaving %1 out of the draw needs a reason: it is printed on the sheet.</source>
            <translation>排除 %1 需要填写原因，原因会印在抽签单上。</translation>
        </message>
        <message>
            <source>No standard is attached to any unit yet: attach one first (Inspect menu).</source>
            <translation>还没有单元适用任何考核标准：请先设置适用标准（“检查”菜单）。</translation>
        </message>
        <message>
            <source>Enter the seed: any text that was fixed before the draw, so that nobody could choose the result.</source>
            <translation>请输入种子：抽签前就已约定的任意文字，这样谁也无法挑选结果。</translation>
        </message>
        <message>
            <source>A re-check usually draws 10 to 20 % of the units that hold the standard.</source>
            <translation>复检一般抽取已达标单元的 10 %～20 %。</translation>
        </message>
        <message>
            <source>%1 of %2 units drawn. SHA-256 of the population list: %3</source>
            <translation>%2 个单元中抽中 %1 个。名单 SHA-256：%3</translation>
        </message>
        <message numerus="yes">
            <source>Kept as a round with %n unit(s). Assign them in the window of rounds.</source>
            <translation>
                <numerusform>已存为检查批次，共 %n 个单元。请在“检查批次”窗口中指派检查人员。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::Drawing</name>
        <message>
            <source>%1: click its place. Esc: stop.</source>
            <translation>%1：点一下它的位置。Esc：停止。</translation>
        </message>
        <message>
            <source>%1: click along it; double click or Enter: done; Backspace: one point back; Esc: stop.</source>
            <translation>%1：沿线逐点单击；双击或回车：完成；退格：退一点；Esc：停止。</translation>
        </message>
        <message>
            <source>%1: press in one corner, drag to the other. Esc: stop.</source>
            <translation>%1：在一角按下，拖到对角。Esc：停止。</translation>
        </message>
        <message>
            <source>%1: click its corners; double click or Enter: done; Backspace: one point back; Esc: stop.</source>
            <translation>%1：沿边界逐点单击；双击或回车：完成；退格：退一点；Esc：停止。</translation>
        </message>
        <message>
            <source>No base map with roads is shown here. Add one (File menu), or draw by points.</source>
            <translation>此处没有显示带道路的底图。请添加底图（文件菜单），或改用逐点绘制。</translation>
        </message>
        <message>
            <source>No way leads there along the base map's lines. Click nearer to a line, or draw this stretch by points.</source>
            <translation>沿底图道路走不到那里。请点得离道路近一些，或逐点绘制这一段。</translation>
        </message>
        <message>
            <source>%1: click a shape on the base map to take it over. Esc: stop.</source>
            <translation>%1：点击底图上的要素，复制其图形。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: click the start on a road of the base map, then the end; Enter: done; Esc: stop.</source>
            <translation>%1：在底图道路上点击起点，再点击终点；回车完成；Esc 取消。</translation>
        </message>
        <message>
            <source>%1: press and draw; Enter: done; Backspace: the stroke back; Esc: stop.</source>
            <translation>%1：按住鼠标手绘；回车完成；退格键撤回一笔；Esc 取消。</translation>
        </message>
        <message>
            <source>The base map has no such shape there. Click inside an area or on a line, or draw it.</source>
            <translation>底图在此处没有这类要素。请点在面内或线上，或改为绘制。</translation>
        </message>
        <message>
            <source>The drawn border encloses nothing. Draw it again.</source>
            <translation>所画边界没有围成面积，请重画。</translation>
        </message>
        <message>
            <source>The drawn border crossed itself; it was cut at the crossing. Look at it once more.</source>
            <translation>所画边界自相交，已在交叉处断开，请核对。</translation>
        </message>
        <message>
            <source>%1 was being drawn on %2 (%3 points) when the program ended.</source>
            <translation>上次退出时“%1”尚未画完（%2，%3 个点）。</translation>
        </message>
        <message>
            <source>Go on drawing</source>
            <translation>继续绘制</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Map tiles cut shapes at their edges, so nothing can be copied from them. Trace along the road, or draw it.</source>
            <translation>瓦片底图在瓦片边缘把要素切断，不能整体复制；请用“沿路”沿道路绘制，或自行绘制。</translation>
        </message>
        <message>
            <source>The shape is done. Write its name and press Enter.</source>
            <translation>图形已画好。请在右侧填写名称，按回车完成。</translation>
        </message>
        <message>
            <source>New unit: %1</source>
            <translation>新考核单元：%1</translation>
        </message>
        <message>
            <source>%1 was drawn on %2 and its form not yet finished when the program or workbook was closed.</source>
            <translation>%1 于 %2 画好，但表单没有填完，程序或工作簿就关闭了。</translation>
        </message>
        <message>
            <source>An area needs three corners or more. Click the next one.</source>
            <translation>面至少需要三个点，请继续点下一个。</translation>
        </message>
        <message>
            <source>A line needs two points or more. Click the next one.</source>
            <translation>线至少需要两个点，请继续点下一个。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::EditBar</name>
        <message>
            <source>Tools for editing the map</source>
            <translation>图形编辑工具</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::EditDesk</name>
        <message>
            <source>This workbook may only be read; copy it to edit it.</source>
            <translation>此工作簿为只读，请另存一份后再编辑。</translation>
        </message>
        <message>
            <source>Click the unit to edit. Esc: stop.</source>
            <translation>请点击要编辑的单元。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: drag corners; drag a side to make a corner; Delete takes one away. Esc: stop.</source>
            <translation>%1：拖动节点；拖动边线可增加节点；Delete 删除节点。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: draw the new border from the old one to the old one; Enter: done. Esc: stop.</source>
            <translation>%1：画出新边界，起点和终点都要越过原边界；回车完成。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: draw a line across it; Enter: split. Esc: stop.</source>
            <translation>%1：画一条横穿的线；回车分割。Esc 退出。</translation>
        </message>
        <message>
            <source>Click the units to merge, the one that gives its name first; Enter: merge. Esc: stop.</source>
            <translation>依次点击要合并的单元，先点保留名称的；回车合并。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: press on it and drag it. Esc: stop.</source>
            <translation>%1：按住并拖动。Esc 退出。</translation>
        </message>
        <message>
            <source>%1: press beside its middle and drag round. Esc: stop.</source>
            <translation>%1：在中心以外按住并绕中心拖动。Esc 退出。</translation>
        </message>
        <message>
            <source>Click into the gap between units. Esc: stop.</source>
            <translation>请点击单元之间的空隙。Esc 退出。</translation>
        </message>
        <message>
            <source>Click along what you want to measure; Enter: done; Esc: stop.</source>
            <translation>沿要量的线逐点点击；回车完成；Esc 退出。</translation>
        </message>
        <message>
            <source>Click round what you want to measure; Enter: done; Esc: stop.</source>
            <translation>沿要量的范围逐点点击；回车完成；Esc 退出。</translation>
        </message>
        <message>
            <source>%1 belongs to a closed period: the change holds from %2 on, the closed period's map stays as it was.</source>
            <translation>%1 已用于封账的考核期：修改自 %2 起生效，已封账的图纸保持原样。</translation>
        </message>
        <message>
            <source>No unit borders this gap. Draw a new unit there.</source>
            <translation>没有单元与此空隙相邻，请在此绘制新单元。</translation>
        </message>
        <message>
            <source>Choose a unit first.</source>
            <translation>请先选择一个单元。</translation>
        </message>
        <message>
            <source>%1 changes from %2 on; until then the map shows it as it is.</source>
            <translation>%1 的更改自 %2 起生效，在此之前地图仍显示原来的图形。</translation>
        </message>
        <message>
            <source>%1: the change holds from %2 on; undo takes it back.</source>
            <translation>%1：更改自 %2 起生效，可以撤销。</translation>
        </message>
        <message>
            <source>%L1 units were merged into %2.</source>
            <translation>已合并 %L1 个单元为 %2。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ExplainPanel</name>
        <message>
            <source>Click a number: here stands what it is made of.</source>
            <translation>点任何一个得分，这里说明它是怎样算出来的。</translation>
        </message>
        <message>
            <source>%1 version %2</source>
            <translation>%1 第 %2 版</translation>
        </message>
        <message>
            <source>rank %1</source>
            <translation>第 %1 名</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已封账</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>This deduction was recorded without a place.</source>
            <translation>这处扣分没有记录地点。</translation>
        </message>
        <message>
            <source>%1 %2, weight %3</source>
            <translation>%1 %2，权重 %3</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>没有得分</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>权重 %1</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>不适用</translation>
        </message>
        <message numerus="yes">
            <source>%n other clause(s) without a deduction</source>
            <translation>
                <numerusform>其余 %n 条没有扣分</numerusform>
            </translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>not measured, counted full</source>
            <translation>未填数，按满分计</translation>
        </message>
        <message>
            <source>%1 found, but no more than %2 is left to take here</source>
            <translation>查出 %1 分，这里最多只能扣 %2 分</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1　%2 处</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>等次 %1</translation>
        </message>
        <message>
            <source>not put right</source>
            <translation>未整改</translation>
        </message>
        <message>
            <source>again</source>
            <translation>反复发生</translation>
        </message>
        <message>
            <source>void: %1</source>
            <translation>已作废：%1</translation>
        </message>
        <message>
            <source>Click: the map shows it</source>
            <translation>点一下，地图上显示位置</translation>
        </message>
        <message>
            <source>Recorded without a place</source>
            <translation>没有记录地点</translation>
        </message>
        <message>
            <source>Photo %1</source>
            <translation>照片 %1</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Late: %1  %2</source>
            <translation>迟到：%1　%2</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>It came after the period was closed, and counts once it is reopened.</source>
            <translation>封账之后才到，重新打开后才计入。</translation>
        </message>
        <message>
            <source>Bonus: %1</source>
            <translation>奖分：%1</translation>
        </message>
        <message>
            <source>Kept in the year's ledger; it is no part of this score.</source>
            <translation>记入年度台账，不计入本期得分。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>entered: %1</source>
            <translation>录入：%1</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>否决</translation>
        </message>
        <message>
            <source>Changed late: %1  %2</source>
            <translation>封账后改动：%1  %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::GridDesk</name>
        <message>
            <source>%L1 cells were made; undo takes them all back.</source>
            <translation>已生成 %L1 个网格，一次撤销即可全部收回。</translation>
        </message>
        <message>
            <source>Drag a rectangle for the cells, or choose a unit to fill. Esc: stop.</source>
            <translation>拖出矩形作为网格范围，或选择要划分的单元。Esc 退出。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::GridPanel</name>
        <message>
            <source>the drawn rectangle alone</source>
            <translation>仅所画矩形</translation>
        </message>
        <message>
            <source>Drag a rectangle on the map, or choose a unit to fill.</source>
            <translation>请在地图上拖出矩形，或选择要划分的单元。</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在计算……</translation>
        </message>
        <message>
            <source>No cell fits; choose smaller cells or keep narrower slivers.</source>
            <translation>没有符合条件的网格，请减小边长或降低碎片比例。</translation>
        </message>
        <message>
            <source>%L1 cells</source>
            <translation>共 %L1 个网格</translation>
        </message>
        <message>
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <source>all of kind %1 (%2)</source>
            <translation>全部%1（%2 个）</translation>
        </message>
        <message>
            <source>Use the prefix %1</source>
            <translation>用 %1 作前缀</translation>
        </message>
        <message>
            <source>%L1 cells. State first what their codes shall begin with.</source>
            <translation>共 %L1 个网格。请先填写编码前缀。</translation>
        </message>
        <message>
            <source>%L1 cells, codes from %2 on</source>
            <translation>共 %L1 个网格，编码从 %2 起</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>单元历史</translation>
        </message>
        <message>
            <source>Choose a line to see the unit as it was then, beside how it is now.</source>
            <translation>选择一行，可将当时的状态与现在对照查看。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>当时</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>&amp;Bring this state back</source>
            <translation>恢复到此状态(&amp;B)</translation>
        </message>
        <message>
            <source>As a new change, which can be undone; nothing of the history goes</source>
            <translation>作为一次新的更改，可以撤销；历史记录不会丢失</translation>
        </message>
        <message>
            <source>Deleted unit</source>
            <translation>已删除的单元</translation>
        </message>
        <message>
            <source>then and now</source>
            <translation>当时与现在</translation>
        </message>
        <message>
            <source>then</source>
            <translation>当时</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Brought back as a new change; Edit, Undo takes it back.</source>
            <translation>已作为一次新的更改恢复；可用“编辑 → 撤销”收回。</translation>
        </message>
        <message>
            <source>&amp;Deleted units</source>
            <translation>已删除的单元(&amp;D)</translation>
        </message>
        <message>
            <source>Choose one to look at…</source>
            <translation>选择要查看的单元…</translation>
        </message>
        <message>
            <source>%1 (%2), deleted</source>
            <translation>%1（%2），已删除</translation>
        </message>
        <message>
            <source>No unit was deleted</source>
            <translation>没有删除过单元</translation>
        </message>
        <message>
            <source>When deleted</source>
            <translation>删除时</translation>
        </message>
        <message>
            <source>then and when deleted</source>
            <translation>当时与删除时相同</translation>
        </message>
        <message>
            <source>when deleted</source>
            <translation>删除时</translation>
        </message>
        <message>
            <source>%1 (%2), deleted %3 %4</source>
            <translation>%1（%2），%3 %4 删除</translation>
        </message>
        <message>
            <source>%1, deleted</source>
            <translation>%1，已删除</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::IdentifyCard</name>
        <message>
            <source>What is here</source>
            <translation>此处信息</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Click to see how this score comes about</source>
            <translation>点一下看得分怎样算出来</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ImportDialog</name>
        <message>
            <source>Import units</source>
            <translation>导入考核单元</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>按文件所述</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>They are</source>
            <translation>单元类别</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Text encoding</source>
            <translation>文字编码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排名分组</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单元</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>What</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>正在读取文件…</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1（推测）</translation>
        </message>
        <message>
            <source>%1 (as the file says)</source>
            <translation>%1（按文件所述）</translation>
        </message>
        <message>
            <source>%1 (%2 rows)</source>
            <translation>%1（%2 行）</translation>
        </message>
        <message>
            <source>as the file says: %1</source>
            <translation>按文件所述：%1</translation>
        </message>
        <message>
            <source>unknown: please choose</source>
            <translation>未知，请选择</translation>
        </message>
        <message>
            <source>no shapes: units wait to be drawn</source>
            <translation>没有图形：导入后再绘制</translation>
        </message>
        <message>
            <source>CGCS2000 degrees (EPSG:4490)</source>
            <translation>CGCS2000 经纬度（EPSG:4490）</translation>
        </message>
        <message>
            <source>WGS 84 degrees (EPSG:4326)</source>
            <translation>WGS 84 经纬度（EPSG:4326）</translation>
        </message>
        <message>
            <source>CGCS2000 metres, central meridian %1° (EPSG:%2)</source>
            <translation>CGCS2000 三度带，中央经线 %1°（EPSG:%2）</translation>
        </message>
        <message>
            <source>Amap, Tencent (GCJ-02)</source>
            <translation>高德、腾讯（GCJ-02）</translation>
        </message>
        <message>
            <source>Baidu (BD-09)</source>
            <translation>百度（BD-09）</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>The file does not say what its coordinates refer to. Ask who made it, then choose.</source>
            <translation>文件没有说明坐标系。请向提供者问清后选择。</translation>
        </message>
        <message>
            <source>Choose the column that holds the names.</source>
            <translation>请选择名称所在的列。</translation>
        </message>
        <message>
            <source>Importing… Cancel changes nothing.</source>
            <translation>正在导入…取消则不作任何改动。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，没有任何改动。</translation>
        </message>
        <message>
            <source>%1 units added</source>
            <translation>新增 %1 个单元</translation>
        </message>
        <message>
            <source>%1 updated</source>
            <translation>更新 %1 个</translation>
        </message>
        <message>
            <source>%1 unchanged</source>
            <translation>%1 个无变化</translation>
        </message>
        <message>
            <source>%1 wait to be drawn</source>
            <translation>%1 个待绘制</translation>
        </message>
        <message>
            <source>%1 rows left out</source>
            <translation>跳过 %1 行</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>.</source>
            <translation>。</translation>
        </message>
        <message>
            <source>Please look at these:</source>
            <translation>请查看以下问题：</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>已修正</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>未采用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::InboxPanel</name>
        <message>
            <source>To decide</source>
            <translation>待裁定事项</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>没有需要裁定的事项。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Show the unit on the map</source>
            <translation>在地图上显示该单元</translation>
        </message>
        <message>
            <source>%1 to decide. Deciding here decides for all computers.</source>
            <translation>有 %1 项待裁定。在此裁定，对所有电脑生效。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerDesk</name>
        <message>
            <source>Add a base map</source>
            <translation>添加底图</translation>
        </message>
        <message>
            <source>Maps (%1);;All files (*)</source>
            <translation>地图 (%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open a workbook first; a base map belongs to one.</source>
            <translation>请先打开工作簿，底图属于工作簿。</translation>
        </message>
        <message>
            <source>%1 is among the layers already.</source>
            <translation>%1 已在图层中。</translation>
        </message>
        <message>
            <source>Bringing in %1…</source>
            <translation>正在导入 %1…</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>%1 is on the map.</source>
            <translation>%1 已加到地图上。</translation>
        </message>
        <message>
            <source>Shown when zoomed in; making smaller copies: %1 %</source>
            <translation>放大后显示；正在后台建立缩略层：%1 %</translation>
        </message>
        <message>
            <source>Shown when zoomed in. %1</source>
            <translation>放大后显示。%1</translation>
        </message>
        <message>
            <source>Copying %1 beside the workbook…</source>
            <translation>正在把 %1 复制到工作簿旁边…</translation>
        </message>
        <message>
            <source>Copied: %1 (%2). It goes with the workbook when both are copied together.</source>
            <translation>已复制：%1（%2）。与工作簿一起拷贝即可带走。</translation>
        </message>
        <message>
            <source>Show as a base map</source>
            <translation>作为底图显示</translation>
        </message>
        <message>
            <source>Import units from it…</source>
            <translation>从中导入考核单元…</translation>
        </message>
        <message>
            <source>The base map %1 is off the map; its file stays where it is.</source>
            <translation>底图 %1 已从地图移除，文件仍在原处。</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>World-wide: shown from 60° to 150° east, from 10° south to 62° north</source>
            <translation>全球范围：只显示东经 60°–150°、南纬 10° 至北纬 62°</translation>
        </message>
        <message>
            <source>%1 is on the map. It reaches round the world; a map of one 3-degree zone shows of it what lies from 60° to 150° east and from 10° south to 62° north.</source>
            <translation>%1 已加到地图上。它覆盖全球，在 3 度带地图上只显示东经 60°–150°、南纬 10° 至北纬 62° 的部分。</translation>
        </message>
        <message>
            <source>Lies far from the units: its coordinate system is probably wrong. Choose another one in ⋮ &gt; Name, scales, coordinate system…</source>
            <translation>位置远离考核单元，坐标系可能有误，请点“⋮”，在“名称、比例尺、坐标系…”中另选坐标系。</translation>
        </message>
        <message>
            <source>%1 was added, but its coordinates lie far from the units, so nothing of it is seen. Choose the coordinate system that it is really in (Layers panel: ⋮ &gt; Name, scales, coordinate system…), or take it off.</source>
            <translation>%1 已添加，但按其坐标系计算的位置远离考核单元，地图上看不到。请在“图层”面板选中该图层，点“⋮”，在“名称、比例尺、坐标系…”中选择正确的坐标系，或移除该图层。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerPanel</name>
        <message>
            <source>Units</source>
            <translation>考核单元</translation>
        </message>
        <message>
            <source>Deductions</source>
            <translation>扣分点</translation>
        </message>
        <message>
            <source>Each unit by its first standard</source>
            <translation>各单元按其首个标准</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Add a base map (GeoPackage, MBTiles, shapefile …)</source>
            <translation>添加底图（GeoPackage、MBTiles、shapefile 等）</translation>
        </message>
        <message>
            <source>Take the base map off</source>
            <translation>移除底图</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Coloured by stars</source>
            <translation>按星级着色</translation>
        </message>
        <message>
            <source>Coloured by score</source>
            <translation>按得分着色</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>着色方式</translation>
        </message>
        <message>
            <source>Standard that colours the map</source>
            <translation>地图着色所依据的考核标准</translation>
        </message>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>上移（Alt+↑）</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>下移（Alt+↓）</translation>
        </message>
        <message>
            <source>Take along offline…</source>
            <translation>带走离线…</translation>
        </message>
        <message>
            <source>Copies the part round the units beside the workbook</source>
            <translation>把考核单元周围的部分复制到工作簿旁边</translation>
        </message>
        <message>
            <source>Name, scales, coordinate system…</source>
            <translation>名称、比例尺、坐标系…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Take off the map</source>
            <translation>从地图移除</translation>
        </message>
        <message>
            <source>More for this base map</source>
            <translation>底图的更多操作</translation>
        </message>
        <message>
            <source>Not inspected stands out</source>
            <translation>突出未检查</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>未结案卷</translation>
        </message>
        <message>
            <source>Responsible head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日间</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>Bright sun</source>
            <translation>强光</translation>
        </message>
        <message>
            <source>Look of the base map</source>
            <translation>底图样式</translation>
        </message>
        <message>
            <source>Use a corrected copy</source>
            <translation>改用纠正后的副本</translation>
        </message>
        <message>
            <source>It is not shifted: drop the note</source>
            <translation>没有偏移，去掉这条说明</translation>
        </message>
        <message>
            <source>It is right so: drop the note</source>
            <translation>位置无误，去掉这条说明</translation>
        </message>
        <message>
            <source>Change of score</source>
            <translation>得分变化</translation>
        </message>
        <message>
            <source>Change of rank</source>
            <translation>名次变化</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerProperties</name>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Shown from &amp;scale</source>
            <translation>显示范围：从(&amp;S)</translation>
        </message>
        <message>
            <source>up to s&amp;cale</source>
            <translation>到(&amp;C)</translation>
        </message>
        <message>
            <source>Coordinate s&amp;ystem</source>
            <translation>坐标系(&amp;Y)</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>from the whole map on</source>
            <translation>不限（全图起）</translation>
        </message>
        <message>
            <source>to the closest view</source>
            <translation>不限（放到最大）</translation>
        </message>
        <message>
            <source>CGCS2000, 3-degree zone %1°E (EPSG:%2)</source>
            <translation>CGCS2000 三度带 中央经线 %1°E（EPSG:%2）</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>按文件所写</translation>
        </message>
        <message>
            <source>Degrees, CGCS2000 (EPSG:4490)</source>
            <translation>经纬度，CGCS2000（EPSG:4490）</translation>
        </message>
        <message>
            <source>Web maps (EPSG:3857)</source>
            <translation>网络地图（EPSG:3857）</translation>
        </message>
        <message>
            <source>%1 is no coordinate system. Choose one from the list, or write its EPSG number, such as 4549.</source>
            <translation>“%1”不是坐标系。请在列表中选择，或填写 EPSG 代号，例如 4549。</translation>
        </message>
        <message>
            <source>Name, scales, coordinate system</source>
            <translation>名称、比例尺、坐标系</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::LayerShift</name>
        <message>
            <source>The base map %1 looks shifted: half of %L2 corners lie more than %L3 m from the roads of %4, after a correction from %5 only %L6 m.</source>
            <translation>底图“%1”疑似偏移：%L2 个节点中有一半离“%4”的道路超过 %L3 米，按 %5 纠正后只有 %L6 米。</translation>
        </message>
        <message>
            <source>Use a corrected copy</source>
            <translation>改用纠正后的副本</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Correcting %1…</source>
            <translation>正在纠正 %1…</translation>
        </message>
        <message>
            <source>The map shows the corrected copy now: %1. The file itself stays as it was.</source>
            <translation>地图已改用纠正后的副本：%1。原文件没有改动。</translation>
        </message>
        <message>
            <source>Looks shifted (%1): %L2 m off the roads of %3, corrected %L4 m</source>
            <translation>疑似偏移（%1）：距 %3 的道路 %L2 米，纠正后 %L4 米</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MainWindow</name>
        <message>
            <source>Shirong</source>
            <translation>市容巡检</translation>
        </message>
        <message>
            <source>%1 – Shirong</source>
            <translation>%1 – 市容巡检</translation>
        </message>
        <message>
            <source>Period that scores and colours are shown for</source>
            <translation>得分与着色所属的考核期</translation>
        </message>
        <message>
            <source>Now bring in your units: File, Import units; or draw them: Draw.</source>
            <translation>现在请导入考核单元（文件 → 导入考核单元），或用“绘制”画出来。</translation>
        </message>
        <message>
            <source>New workbook</source>
            <translation>新建工作簿</translation>
        </message>
        <message>
            <source>My township.sqlite</source>
            <translation>我的街道.sqlite</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite)</source>
            <translation>工作簿 (*.sqlite)</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>打开工作簿</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite);;All files (*)</source>
            <translation>工作簿 (*.sqlite);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Demo township.sqlite</source>
            <translation>演示乡镇.sqlite</translation>
        </message>
        <message>
            <source>Making the demo township…</source>
            <translation>正在生成演示乡镇…</translation>
        </message>
        <message>
            <source>Import units</source>
            <translation>导入考核单元</translation>
        </message>
        <message>
            <source>Maps and tables (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.tab *.mif *.dxf *.csv *.xlsx *.gml *.zip);;All files (*)</source>
            <translation>地图与表格 (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.tab *.mif *.dxf *.csv *.xlsx *.gml *.zip);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Next: attach a standard to the units (Inspect menu), then each has a checklist.</source>
            <translation>下一步：在“检查”菜单中给单元设定适用的考核标准，每个单元就有检查表了。</translation>
        </message>
        <message>
            <source>Backup (*.zip)</source>
            <translation>备份 (*.zip)</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>Backed up and checked: %1</source>
            <translation>已备份并核对：%1</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Restore as a new workbook</source>
            <translation>恢复为新的工作簿</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>正在恢复…</translation>
        </message>
        <message>
            <source>Play back a log</source>
            <translation>回放轨迹日志</translation>
        </message>
        <message>
            <source>NMEA logs (*.nmea *.log *.txt);;All files (*)</source>
            <translation>NMEA 日志 (*.nmea *.log *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Waiting for the first position…</source>
            <translation>正在等待定位…</translation>
        </message>
        <message>
            <source>Also here:</source>
            <translation>此处还有：</translation>
        </message>
        <message>
            <source>Back up workbook, photos and base maps</source>
            <translation>备份工作簿、照片和底图</translation>
        </message>
        <message>
            <source>Backed up and checked: %1. Base maps that lie elsewhere or are larger than 500 MB are not in it; copy them yourself: %2</source>
            <translation>已备份并核对：%1。存放在别处或超过 500 MB 的底图不在其中，请自行复制：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Attributes of %1</source>
            <translation>%1的属性</translation>
        </message>
        <message>
            <source>This unit has ended since; its attributes stay as they are.</source>
            <translation>该单元此后已停用，属性不再修改。</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>已重做：%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapCanvas</name>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Nothing to show yet. Import units, draw one, or add a base map.</source>
            <translation>还没有可显示的内容。请导入或绘制考核单元，或添加底图。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapDesk</name>
        <message>
            <source>From now on the map shows %1 as it does now.</source>
            <translation>今后查看 %1 时，地图都显示为现在的范围。</translation>
        </message>
        <message>
            <source>The map shows %1 by its outline again.</source>
            <translation>查看 %1 时，地图恢复按单元范围显示。</translation>
        </message>
        <message>
            <source>Base map: %1</source>
            <translation>底图：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MapExportDialog</name>
        <message>
            <source>with the base map</source>
            <translation>包括底图</translation>
        </message>
        <message>
            <source>all groups</source>
            <translation>全部分组</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>Map review number</source>
            <translation>审图号</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排名分组</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Map of %1</source>
            <translation>%1图纸</translation>
        </message>
        <message>
            <source>Coloured by</source>
            <translation>专题</translation>
        </message>
        <message>
            <source>without what is hidden on the map: %1</source>
            <translation>不含地图上隐藏的类别：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Draw</source>
            <translation>绘制(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Inspect</source>
            <translation>检查(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Reports</source>
            <translation>报表(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;New workbook…</source>
            <translation>新建工作簿(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open workbook…</source>
            <translation>打开工作簿(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Recent workbooks</source>
            <translation>最近的工作簿(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Demo township</source>
            <translation>演示乡镇(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Import units…</source>
            <translation>导入考核单元(&amp;I)…</translation>
        </message>
        <message>
            <source>Import a &amp;standard…</source>
            <translation>导入考核标准(&amp;S)…</translation>
        </message>
        <message>
            <source>Add a base &amp;map…</source>
            <translation>添加底图(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Back up workbook and photos…</source>
            <translation>备份工作簿和照片(&amp;B)…</translation>
        </message>
        <message>
            <source>Restore from a backu&amp;p…</source>
            <translation>从备份恢复(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Find a unit</source>
            <translation>查找单元(&amp;F)</translation>
        </message>
        <message>
            <source>Unit's &amp;attributes…</source>
            <translation>单元属性(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Delete the unit</source>
            <translation>删除单元(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Who works here…</source>
            <translation>使用人(&amp;W)…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Go to the &amp;checklist</source>
            <translation>转到检查表(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Finish inspection</source>
            <translation>完成检查(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Next unit in the list</source>
            <translation>下一个单元(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Attach standards to units…</source>
            <translation>设定适用的考核标准(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Position</source>
            <translation>定位(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Whole map</source>
            <translation>全图(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Scores and ranking…</source>
            <translation>得分与名次(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Keys and first steps</source>
            <translation>入门与快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>This computer's position</source>
            <translation>本机定位</translation>
        </message>
        <message>
            <source>Receiver at %1</source>
            <translation>%1 上的接收机</translation>
        </message>
        <message>
            <source>Play back a log…</source>
            <translation>回放轨迹日志…</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>撤销 %1(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>R&amp;edo: %1</source>
            <translation>重做 %1(&amp;E)</translation>
        </message>
        <message>
            <source>R&amp;edo</source>
            <translation>重做(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Sync</source>
            <translation>同步(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Why this score</source>
            <translation>得分怎样算出来(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Compare two periods on the map</source>
            <translation>在地图上对比两个考核期(&amp;C)</translation>
        </message>
        <message>
            <source>C&amp;lose a period…</source>
            <translation>封账(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;Verify closed periods</source>
            <translation>核验已封账的考核期(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Standards…</source>
            <translation>考核标准(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Sync now</source>
            <translation>立即同步(&amp;S)</translation>
        </message>
        <message>
            <source>Shared &amp;file and automatic sync…</source>
            <translation>共享库与自动同步(&amp;F)…</translation>
        </message>
        <message>
            <source>To &amp;decide…</source>
            <translation>待裁定事项(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;History of the unit…</source>
            <translation>单元历史(&amp;H)…</translation>
        </message>
        <message>
            <source>Move &amp;corners</source>
            <translation>移动节点(&amp;C)</translation>
        </message>
        <message>
            <source>Re&amp;shape along a line</source>
            <translation>沿线修改边界(&amp;S)</translation>
        </message>
        <message>
            <source>S&amp;plit by a line</source>
            <translation>画线分割(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Merge units</source>
            <translation>合并单元(&amp;M)</translation>
        </message>
        <message>
            <source>Mo&amp;ve</source>
            <translation>整体移动(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>旋转(&amp;T)</translation>
        </message>
        <message>
            <source>Fill a &amp;gap</source>
            <translation>填补空隙(&amp;F)</translation>
        </message>
        <message>
            <source>Take off &amp;overlaps</source>
            <translation>去除重叠(&amp;O)</translation>
        </message>
        <message>
            <source>S&amp;nap to corners and borders</source>
            <translation>捕捉节点和边线(&amp;N)</translation>
        </message>
        <message>
            <source>Shared &amp;borders move together</source>
            <translation>公共边界联动(&amp;B)</translation>
        </message>
        <message>
            <source>View &amp;back (Alt+Left on the map)</source>
            <translation>上一个视图(&amp;B)（地图上 Alt+←）</translation>
        </message>
        <message>
            <source>&amp;Keep this view for the unit</source>
            <translation>为该单元记住此视图(&amp;K)</translation>
        </message>
        <message>
            <source>F&amp;orget the unit's view</source>
            <translation>不再记住该单元的视图(&amp;O)</translation>
        </message>
        <message>
            <source>Step through the &amp;months</source>
            <translation>逐月查看(&amp;M)</translation>
        </message>
        <message>
            <source>Inspection &amp;rounds…</source>
            <translation>检查批次(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Draw units by lot…</source>
            <translation>抽签(&amp;D)…</translation>
        </message>
        <message>
            <source>Compare units with the &amp;roads below</source>
            <translation>与底图道路比对位置(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Void or delete the chosen deduction…</source>
            <translation>作废或删除所选扣分(&amp;V)…</translation>
        </message>
        <message>
            <source>Award a &amp;bonus to the unit…</source>
            <translation>给单元奖分(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;First day of the month…</source>
            <translation>考核月起始日(&amp;F)…</translation>
        </message>
        <message>
            <source>Star-rating &amp;map and other maps…</source>
            <translation>星级评定图等图纸(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;End the unit, keep its history</source>
            <translation>停用单元并保留历史(&amp;E)</translation>
        </message>
        <message>
            <source>Make a gri&amp;d of cells…</source>
            <translation>划分网格(&amp;G)…</translation>
        </message>
        <message>
            <source>Scoresh&amp;eet (Excel or PDF)…</source>
            <translation>成绩单（Excel 或 PDF）(&amp;E)…</translation>
        </message>
        <message>
            <source>More &amp;kinds</source>
            <translation>其他类别(&amp;K)</translation>
        </message>
        <message>
            <source>Measure a len&amp;gth</source>
            <translation>量距离(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Measure an area</source>
            <translation>量面积(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;View forward (Alt+Right on the map)</source>
            <translation>下一个视图(&amp;V)（地图上 Alt+→）</translation>
        </message>
        <message>
            <source>Show what &amp;lies at a click</source>
            <translation>点击时显示信息(&amp;L)</translation>
        </message>
        <message>
            <source>What the colo&amp;urs mean</source>
            <translation>图例(&amp;U)</translation>
        </message>
        <message>
            <source>Go to &amp;coordinates…</source>
            <translation>坐标定位(&amp;C)…</translation>
        </message>
        <message>
            <source>Deleted u&amp;nits…</source>
            <translation>已删除的单元(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Table of units</source>
            <translation>单元属性表(&amp;T)</translation>
        </message>
        <message>
            <source>Check &amp;shapes and codes</source>
            <translation>检查图形和编码(&amp;S)</translation>
        </message>
        <message>
            <source>Column with the list (&amp;1)</source>
            <translation>列表栏(&amp;1)</translation>
        </message>
        <message>
            <source>Column on the right (&amp;2)</source>
            <translation>右侧栏(&amp;2)</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Messages that nobody has closed yet</source>
            <translation>尚未关闭的提示</translation>
        </message>
        <message>
            <source>Close all</source>
            <translation>全部关闭</translation>
        </message>
        <message>
            <source>%1 more ▾</source>
            <translation>还有 %1 条 ▾</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::MonthStartDialog</name>
        <message>
            <source>First day of the assessment month</source>
            <translation>考核月起始日</translation>
        </message>
        <message>
            <source>day 1 (calendar months)</source>
            <translation>1日（自然月）</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>%1日</translation>
        </message>
        <message>
            <source>Scores, rankings, closings, draws, papers and the command line count months, quarters and years from this day on. It holds for this workbook on this computer: set it on each computer of the office.</source>
            <translation>得分、排名、封账、抽签、报表和命令行都从这一天起计算考核月、季度和年度。只对本机上的这个工作簿有效：同一单位的每台电脑都要设置一次。</translation>
        </message>
        <message>
            <source>Periods that are closed already stay as they are.</source>
            <translation>已经封账的考核期不变。</translation>
        </message>
        <message>
            <source>A month begins on</source>
            <translation>每月起始日</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Today belongs to the month of %1 and the quarter of %2.</source>
            <translation>今天所在的考核月：%1；所在的考核季度：%2。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::OutlookLabel</name>
        <message>
            <source>%1 is closed: this inspection is kept as late and counts after a reopening.</source>
            <translation>%1已封账：本次检查记为迟到，重新打开后才计入。</translation>
        </message>
        <message>
            <source>%1: out of reach this month</source>
            <translation>%1：本月已达不到</translation>
        </message>
        <message>
            <source>%1: safe, whatever is found</source>
            <translation>%1：怎样扣都保得住</translation>
        </message>
        <message>
            <source>%1: at most %2 points more</source>
            <translation>%1：最多还可扣 %2 分</translation>
        </message>
        <message>
            <source>No band is in reach any more this month.</source>
            <translation>本月已达不到任何一档。</translation>
        </message>
        <message>
            <source>%1 is safe this month, whatever is found.</source>
            <translation>本月怎样扣都保得住 %1。</translation>
        </message>
        <message>
            <source>To reach %1, at most %2 more points may be taken this month.</source>
            <translation>要达到 %1，本月最多还可扣 %2 分。</translation>
        </message>
        <message>
            <source>Points of this inspection; it counts as if it were finished as it stands, and as if none followed this month.</source>
            <translation>指本次检查的得分；按本次检查就此完成、本月不再有别的检查计算。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PaperExport</name>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Cancelled. No file was written.</source>
            <translation>已取消，没有写入文件。</translation>
        </message>
        <message>
            <source>Star-rating map of city appearance</source>
            <translation>市容环境星级评定图</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;PNG, 300 dpi (*.png);;SVG (*.svg)</source>
            <translation>PDF (*.pdf);;PNG，300 dpi (*.png);;SVG (*.svg)</translation>
        </message>
        <message>
            <source>Writing the map…</source>
            <translation>正在制图…</translation>
        </message>
        <message>
            <source>There is nothing to score yet: attach a standard to units first (Inspect menu).</source>
            <translation>还没有可以计分的单元：请先在“检查”菜单中设定适用的考核标准。</translation>
        </message>
        <message>
            <source>Scoresheet</source>
            <translation>成绩单</translation>
        </message>
        <message>
            <source>Of which standard?</source>
            <translation>哪个考核标准的成绩单？</translation>
        </message>
        <message>
            <source>Save the scoresheet</source>
            <translation>保存成绩单</translation>
        </message>
        <message>
            <source>Scoresheet %1.xlsx</source>
            <translation>成绩单 %1.xlsx</translation>
        </message>
        <message>
            <source>Writing the scoresheet…</source>
            <translation>正在写成绩单…</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;PDF (*.pdf)</source>
            <translation>Excel (*.xlsx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>保存图纸</translation>
        </message>
        <message>
            <source>There is no period before %1 to compare with.</source>
            <translation>%1 之前没有可以对比的考核期。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PastMap</name>
        <message>
            <source>This is the map of %1 with the units of that time; shapes are edited on that of the running month.</source>
            <translation>这是%1的地图，显示当时的单元；图形请在本月的地图上修改。</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>转到%1</translation>
        </message>
        <message>
            <source>%1 does not show this change, so the map shows %2 now.</source>
            <translation>%1不显示这次修改，地图已转到%2。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PeriodBar</name>
        <message>
            <source>A month back</source>
            <translation>上一个月</translation>
        </message>
        <message>
            <source>A month on</source>
            <translation>下一个月</translation>
        </message>
        <message>
            <source>Play through the months</source>
            <translation>逐月播放</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PhotoStrip</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Drop photos here</source>
            <translation>把照片拖到这里</translation>
        </message>
        <message>
            <source>Photos belong to a deduction: count one first</source>
            <translation>照片属于某处扣分：请先记一处</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Delete the photo</source>
            <translation>删除照片</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>The photo cannot be shown: its file is missing or damaged. Sync with a computer that has it.
%1</source>
            <translation>无法显示照片：文件缺失或已损坏。请与有这张照片的电脑同步。
%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PlaceDesk</name>
        <message>
            <source>By the units</source>
            <translation>自动（按单元位置）</translation>
        </message>
        <message>
            <source>3-degree zone, %1°E (EPSG:%2)</source>
            <translation>3 度带，中央经线 %1°E（EPSG:%2）</translation>
        </message>
        <message>
            <source>No base map with roads is shown. Add one first (File menu).</source>
            <translation>没有显示带道路的底图，请先添加（文件菜单）。</translation>
        </message>
        <message>
            <source>The units lie where the base map's roads let expect them; no shift is to be seen.</source>
            <translation>单元与底图道路位置相符，未发现偏移。</translation>
        </message>
        <message>
            <source>The base map has no roads round the units, so nothing can be compared.</source>
            <translation>底图在单元周围没有道路，无法比对。</translation>
        </message>
        <message>
            <source>%1 (%L2 units) looks shifted: half of %L3 corners lie more than %L4 m from the base map's roads, after a correction from %5 only %L6 m. The correction would move them by %L7 m.</source>
            <translation>“%1”（%L2 个单元）疑似偏移：%L3 个节点中有一半离底图道路 %L4 米以上，按 %5 纠正后仅 %L6 米。纠正将移动 %L7 米。</translation>
        </message>
        <message>
            <source>Correct them</source>
            <translation>纠正</translation>
        </message>
        <message>
            <source>Leave them</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>%L1 units were moved to where they belong; undo takes it back.</source>
            <translation>已纠正 %L1 个单元的位置，可以撤销。</translation>
        </message>
        <message>
            <source>Other zones</source>
            <translation>其他分带</translation>
        </message>
        <message>
            <source>Comparing the units with the roads of the base maps…</source>
            <translation>正在与底图道路比对考核单元的位置…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The comparison was stopped.</source>
            <translation>比对已停止。</translation>
        </message>
        <message>
            <source>A comparison is under way already; try again in a moment.</source>
            <translation>正在比对，请稍候再试。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::PlaceDialog</name>
        <message>
            <source>Go to coordinates</source>
            <translation>坐标定位</translation>
        </message>
        <message>
            <source>116.3,39.9 or 39°54′N 116°18′E or POINT(116.3 39.9)</source>
            <translation>116.3,39.9 或 北纬39°54′ 东经116°18′ 或 POINT(116.3 39.9)</translation>
        </message>
        <message>
            <source>CGCS2000, WGS 84 (survey, GPS)</source>
            <translation>CGCS2000、WGS 84（测绘、卫星定位）</translation>
        </message>
        <message>
            <source>GCJ-02 (Amap, Tencent)</source>
            <translation>GCJ-02（高德、腾讯）</translation>
        </message>
        <message>
            <source>BD-09 (Baidu)</source>
            <translation>BD-09（百度）</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>定位</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>坐标</translation>
        </message>
        <message>
            <source>Copied from</source>
            <translation>坐标来源</translation>
        </message>
        <message>
            <source>CGCS2000: %1</source>
            <translation>CGCS2000：%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RankingModel</name>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>奖分</translation>
        </message>
        <message>
            <source>Inspections</source>
            <translation>检查次数</translation>
        </message>
        <message>
            <source>%1 (%2 in a row)</source>
            <translation>%1（连续 %2 期）</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Click for the larger picture</source>
            <translation>点一下看大图</translation>
        </message>
        <message>
            <source>No score in %1 to compare with</source>
            <translation>%1没有得分，无法比较</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Rank %1, now %2</source>
            <translation>上期第 %1 名，本期第 %2 名</translation>
        </message>
        <message>
            <source>%1, of %2</source>
            <translation>%1，满分 %2</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>较上期</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>veto</source>
            <translation>否决</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RecordDesk</name>
        <message>
            <source>Choose a unit with a standard first, in the list or on the map.</source>
            <translation>请先在列表或地图上选一个有考核标准的单元。</translation>
        </message>
        <message>
            <source>%1 gets %2 bonus points in %3.</source>
            <translation>%1在%3获得奖分 %2 分。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RecordPanel</name>
        <message>
            <source>Recorded (%1)</source>
            <translation>已记录（%1）</translation>
        </message>
        <message>
            <source>No standard is attached to this unit, so there is no checklist yet.</source>
            <translation>这个单元还没有适用的考核标准，所以没有检查表。</translation>
        </message>
        <message>
            <source>Choose a unit in the list or on the map. Its checklist appears here.</source>
            <translation>在列表或地图上选一个单元，这里就会显示它的检查表。</translation>
        </message>
        <message>
            <source>Inspection open since %1, stored</source>
            <translation>检查中（%1 开始），已保存</translation>
        </message>
        <message>
            <source>Not inspected in %1</source>
            <translation>%1未检查</translation>
        </message>
        <message>
            <source>Inspected in %1: %2 times</source>
            <translation>%1已检查 %2 次</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2 处</translation>
        </message>
        <message>
            <source>No deduction chosen</source>
            <translation>未选扣分</translation>
        </message>
        <message>
            <source>Place: none. Click on the map.</source>
            <translation>地点：无。可在地图上点选。</translation>
        </message>
        <message>
            <source>Place: %1 (map)</source>
            <translation>地点：%1（地图）</translation>
        </message>
        <message>
            <source>Add photos</source>
            <translation>添加照片</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</source>
            <translation>图片 (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG)</translation>
        </message>
        <message>
            <source>Click the place on the map first, then this button.</source>
            <translation>请先在地图上点选地点，再按这个按钮。</translation>
        </message>
        <message>
            <source>Void a deduction</source>
            <translation>作废扣分</translation>
        </message>
        <message>
            <source>Why does “%1” not count? It stays on the list, struck out, with your reason.</source>
            <translation>“%1”为什么不计？它会划掉并连同理由留在列表中。</translation>
        </message>
        <message>
            <source>Inspection of %1 finished. It counts in %2.</source>
            <translation>%1的检查已完成，计入%2。</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>检查表</translation>
        </message>
        <message>
            <source>Take the place from the GPS receiver</source>
            <translation>用 GPS 接收机的位置</translation>
        </message>
        <message>
            <source>Record without a place</source>
            <translation>不记地点</translation>
        </message>
        <message>
            <source>Put this deduction at the place below</source>
            <translation>把这处扣分放到下面的地点</translation>
        </message>
        <message>
            <source>Add photos…</source>
            <translation>添加照片…</translation>
        </message>
        <message>
            <source>Finish inspection</source>
            <translation>完成检查</translation>
        </message>
        <message>
            <source>From now on it counts (Ctrl+Enter)</source>
            <translation>完成后计入得分（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Abandon</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Break this inspection off; it never counts. Can be undone.</source>
            <translation>中止这次检查，不计入得分；可以撤销。</translation>
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation>设定适用的考核标准…</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>%1: click to see how it comes about</source>
            <translation>%1：点一下看怎样算出来</translation>
        </message>
        <message>
            <source>, %1 of them late</source>
            <translation>，其中迟到 %1 次</translation>
        </message>
        <message>
            <source>Open since %1, stored; does not count for %2</source>
            <translation>检查中（%1 开始），已保存；不计入%2</translation>
        </message>
        <message>
            <source>Place: %1 ±%2 m</source>
            <translation>地点：%1 ±%2 米</translation>
        </message>
        <message>
            <source>; sealed round %1</source>
            <translation>；密封批次“%1”</translation>
        </message>
        <message>
            <source>; round %1</source>
            <translation>；批次“%1”</translation>
        </message>
        <message>
            <source>Inspection of %1 finished and sealed. It counts once the round %2 is opened.</source>
            <translation>%1 检查完成，评分已密封。批次“%2”启封后计入。</translation>
        </message>
        <message>
            <source>%1 was finished just now. A new inspection begins with the next place recorded.</source>
            <translation>%1刚刚完成检查。再记录一处问题时，才开始新的一次检查。</translation>
        </message>
        <message>
            <source>Void or delete: choose a deduction above</source>
            <translation>作废或删除：先在上面选一条扣分</translation>
        </message>
        <message>
            <source>Void already: %1</source>
            <translation>已作废：%1</translation>
        </message>
        <message>
            <source>Delete: %1</source>
            <translation>删除：%1</translation>
        </message>
        <message>
            <source>Void, with a reason: %1…</source>
            <translation>作废（写明原因）：%1…</translation>
        </message>
        <message>
            <source>Choose the deduction in the list of what was recorded first.</source>
            <translation>请先在“已记录”列表中选一条扣分。</translation>
        </message>
        <message>
            <source>%1 outside this unit</source>
            <translation>在本单元范围外 %1</translation>
        </message>
        <message>
            <source>Recorded at a place %1 outside %2. If that was a slip, click the right place and press the pin button.</source>
            <translation>已记录，但地点在%2范围外 %1。如果点错了，请点正确的地点，再按图钉按钮。</translation>
        </message>
        <message>
            <source>This unit has ended since. Its results stay: click the score to see how it comes about.</source>
            <translation>该单元此后已停用，成绩保留：点击得分可查看依据。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Inspection of %1 finished, late: %2 is closed. It counts once all of that is reopened.</source>
            <translation>%1的检查已完成，但%2已封账，记为迟到，全部重新打开后才计入。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundDesk</name>
        <message>
            <source>Draw sheet %1.pdf</source>
            <translation>抽签单%1.pdf</translation>
        </message>
        <message>
            <source>Save the draw sheet</source>
            <translation>保存抽签单</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing the draw sheet…</source>
            <translation>正在生成抽签单……</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已保存：%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundDialog</name>
        <message>
            <source>Change the round</source>
            <translation>修改检查批次</translation>
        </message>
        <message>
            <source>New round</source>
            <translation>新建检查批次</translation>
        </message>
        <message>
            <source>to</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>起止日期</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>sealed: nobody reads another's sheet until it is opened by</source>
            <translation>密封评分：启封之前互相看不到评分，启封人</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>密封</translation>
        </message>
        <message>
            <source>deal the units out among them</source>
            <translation>单元分给各人，每个单元一人检查</translation>
        </message>
        <message>
            <source>each of them scores every unit</source>
            <translation>每人都检查全部单元，取平均</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Inspectors</source>
            <translation>检查人员</translation>
        </message>
        <message>
            <source>%1 check of %2</source>
            <translation>%2%1检查</translation>
        </message>
        <message>
            <source>all that the standard scores (%1)</source>
            <translation>该标准考核的全部单元（%1 个）</translation>
        </message>
        <message>
            <source>only %1 (%2)</source>
            <translation>仅%1（%2 个）</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>暂不安排</translation>
        </message>
        <message>
            <source>Nobody has a key yet. Whoever shall open the round makes one first: My key, in the window of rounds.</source>
            <translation>还没有人有密钥。请启封人先在“检查批次”窗口点“我的密钥”生成。</translation>
        </message>
        <message>
            <source>The round would end before it starts.</source>
            <translation>结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>No standard is attached to any unit yet: attach one first (Inspect menu).</source>
            <translation>还没有单元适用任何考核标准：请先设置适用标准（“检查”菜单）。</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) are planned.</source>
            <translation>
                <numerusform>共安排 %n 次检查。</numerusform>
            </translation>
        </message>
        <message>
            <source>re-check of %1</source>
            <translation>%1复检</translation>
        </message>
        <message>
            <source>%1 opens the round and also scores in it: better choose an opener who does not score.</source>
            <translation>%1既负责启封，又参加评分：建议另选不参加评分的人启封。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundPanel</name>
        <message>
            <source>Inspection rounds</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>My key…</source>
            <translation>我的密钥…</translation>
        </message>
        <message>
            <source>New round…</source>
            <translation>新建批次…</translation>
        </message>
        <message>
            <source>Draw units…</source>
            <translation>抽签…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Draw sheet…</source>
            <translation>抽签单…</translation>
        </message>
        <message>
            <source>Open the seal…</source>
            <translation>启封…</translation>
        </message>
        <message>
            <source>Agreement…</source>
            <translation>评分一致性…</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>起止日期</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>密封</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>Progress by inspector</source>
            <translation>各人进度</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查人员</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>应检</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已检</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>未检</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>指派…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移出计划</translation>
        </message>
        <message>
            <source>Add a unit…</source>
            <translation>添加单元…</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Time slot</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>列入原因</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>No round is planned yet. New round plans which units are inspected by whom and by when; Draw units chooses some of them by lot.</source>
            <translation>还没有检查批次。“新建批次”安排哪些单元由谁在何时之前检查；“抽签”从中随机抽取一部分。</translation>
        </message>
        <message>
            <source>not assigned</source>
            <translation>未指派</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1（逾期）</translation>
        </message>
        <message numerus="yes">
            <source>Assign %n unit(s)</source>
            <translation>
                <numerusform>指派 %n 个单元</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>暂不指派</translation>
        </message>
        <message>
            <source>Add a unit</source>
            <translation>添加单元</translation>
        </message>
        <message>
            <source>added by hand</source>
            <translation>手工添加</translation>
        </message>
        <message>
            <source>%1 has a key on this computer: choose the name as the opener of a sealed round.</source>
            <translation>%1 在这台电脑上已有密钥：新建密封批次时选其为启封人即可。</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>生成密钥</translation>
        </message>
        <message>
            <source>With this key %1 opens sealed rounds, only on this computer. A password guards it (may stay empty). Without key or password nobody can ever open what was sealed for it.</source>
            <translation>%1 用这把密钥启封密封批次，只能在这台电脑上使用。可以设密码保护，也可以留空。密钥或密码一旦丢失，用它密封的评分谁也无法打开。</translation>
        </message>
        <message>
            <source>%1 can open sealed rounds now. The others learn it with the next sync.</source>
            <translation>%1 现在可以启封密封批次。下次同步后其他电脑也能选到。</translation>
        </message>
        <message numerus="yes">
            <source>%n planned sheet(s) are not in yet. Whoever scores later can be told what the others found.</source>
            <translation>
                <numerusform>还有 %n 份应交评分未到。启封后再评分的人可能受他人结果影响。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1 all the same? This cannot be undone.</source>
            <translation>仍要启封“%1”吗？启封后不能撤销。</translation>
        </message>
        <message>
            <source>All planned sheets are in. Open %1 now? This cannot be undone.</source>
            <translation>应交评分已全部到齐。现在启封“%1”吗？启封后不能撤销。</translation>
        </message>
        <message>
            <source>Open the seal</source>
            <translation>启封</translation>
        </message>
        <message>
            <source>Password of the key</source>
            <translation>密钥密码</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) were opened and count from now on.</source>
            <translation>
                <numerusform>已启封 %n 份评分，从现在起计入得分。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) cannot be read with this key and stay sealed.</source>
            <translation>
                <numerusform>有 %n 份评分这把密钥打不开，仍保持密封。</numerusform>
            </translation>
        </message>
        <message>
            <source>The same password once more</source>
            <translation>请再输入一次同样的密码</translation>
        </message>
        <message>
            <source>The two passwords differ. Type the new password for %1 again.</source>
            <translation>两次输入的密码不一致，请重新为%1设定密码。</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) were opened. %1 is closed: those of it are late and count after a reopening.</source>
            <translation>
                <numerusform>已启封 %n 份评分。%1已经封账：其中属于该期的按迟到处理，重新打开后才计入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Sheets left: %1</source>
            <translation>未检：%1 份</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::RoundResultsDialog</name>
        <message>
            <source>Agreement in %1</source>
            <translation>评分一致性：%1</translation>
        </message>
        <message>
            <source>The round is sealed: its sheets can be compared once it is opened.</source>
            <translation>本批次已密封，启封后才能比较评分。</translation>
        </message>
        <message>
            <source>No sheet of this round is finished yet.</source>
            <translation>本批次还没有完成的评分。</translation>
        </message>
        <message>
            <source>%1 sheets of %2 units; mean %3; on average the sheets of a unit lie %4 apart.</source>
            <translation>共 %1 份评分，%2 个单元；平均分 %3；同一单元的评分平均相差 %4 分。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Inspectors</source>
            <translation>评分人数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均分</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>极差</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Agreement of each two inspectors, over the units that both have scored</source>
            <translation>两两一致性（两人都评过的单元）</translation>
        </message>
        <message>
            <source>Inspector A</source>
            <translation>检查人员 A</translation>
        </message>
        <message>
            <source>Inspector B</source>
            <translation>检查人员 B</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单元数</translation>
        </message>
        <message>
            <source>Mean A − B</source>
            <translation>平均差（A − B）</translation>
        </message>
        <message>
            <source>Mean distance</source>
            <translation>平均相差</translation>
        </message>
        <message>
            <source>At most 2 apart</source>
            <translation>相差不超过 2 分</translation>
        </message>
        <message>
            <source>Same grade</source>
            <translation>等级相同</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ScoreDesk</name>
        <message>
            <source>%1 is closed. %2 inspections came late: they are kept and shown, and count once the period is reopened.</source>
            <translation>%1已封账。有 %2 份检查迟到：已保留并显示，重新打开后才计入。</translation>
        </message>
        <message>
            <source>Choose a unit with a standard first, in the list or on the map.</source>
            <translation>请先在列表或地图上选一个有考核标准的单元。</translation>
        </message>
        <message>
            <source>This workbook is open for reading only; its months cannot be changed.</source>
            <translation>工作簿以只读方式打开，不能修改考核月起始日。</translation>
        </message>
        <message>
            <source>Shown now: %1.</source>
            <translation>现在显示：%1。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ScorePanel</name>
        <message>
            <source>Show on the map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Award a bonus…</source>
            <translation>奖分…</translation>
        </message>
        <message>
            <source>Scores and ranking, %1</source>
            <translation>得分与名次　%1</translation>
        </message>
        <message>
            <source>No standard is attached to any unit in %1. Attach one first (Inspect menu).</source>
            <translation>%1没有适用于任何单元的考核标准。请先设定适用（检查菜单）。</translation>
        </message>
        <message>
            <source>Reading the scores…</source>
            <translation>正在读取得分……</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部分组</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，标准第 %2 版</translation>
        </message>
        <message>
            <source>%1 units</source>
            <translation>单元 %1 个</translation>
        </message>
        <message>
            <source>%1 inspected</source>
            <translation>已检查 %1 个</translation>
        </message>
        <message>
            <source>%1 not inspected</source>
            <translation>未检查 %1 个</translation>
        </message>
        <message>
            <source>%1 to which nothing applies</source>
            <translation>不适用 %1 个</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已封账</translation>
        </message>
        <message>
            <source>%1 late, not counted</source>
            <translation>迟到 %1 份，不计入</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Periods in a row</source>
            <translation>连续期数</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Warnings (%1)</source>
            <translation>预警（%1）</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>%1及以上</translation>
        </message>
        <message>
            <source>%1, among %2</source>
            <translation>%1（限%2）</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>是否完成</translation>
        </message>
        <message>
            <source>only reported</source>
            <translation>只通报</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>✓ met</source>
            <translation>✓ 已完成</translation>
        </message>
        <message>
            <source>✗ not yet</source>
            <translation>✗ 未完成</translation>
        </message>
        <message>
            <source>Plan of %1 (%2)</source>
            <translation>%1 年计划（%2）</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>全部单元</translation>
        </message>
        <message>
            <source>Inspected</source>
            <translation>已检查</translation>
        </message>
        <message>
            <source>Not inspected</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>有提示</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Which units</source>
            <translation>显示哪些单元</translation>
        </message>
        <message>
            <source>Name, code or initials</source>
            <translation>名称、编码或拼音首字母</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Choose a unit in the ranking first.</source>
            <translation>请先在名次表里选一个单元。</translation>
        </message>
        <message>
            <source>Copied %1 rows. Paste them into a spreadsheet or a document.</source>
            <translation>已复制 %1 行，可以粘贴到表格或文档里。</translation>
        </message>
        <message>
            <source>%1 rolled up</source>
            <translation>汇总单元 %1 个</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SectionForm</name>
        <message>
            <source>Points adjustable</source>
            <translation>分值可调</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Never below</source>
            <translation>保底分</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>A weight is given to all sections or to none: then the score is the weighted mean of the sections.</source>
            <translation>权重要么各类都填，要么都不填；填了的，得分为各类的加权平均。</translation>
        </message>
        <message>
            <source>%1 clauses, together %2</source>
            <translation>共 %1 条，合计 %2 分</translation>
        </message>
        <message>
            <source>%1 clauses that share these points</source>
            <translation>共 %1 条，共用本类分值</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::ShareChooser</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Which shared file?</source>
            <translation>选择共享库</translation>
        </message>
        <message>
            <source>The computers of an office meet at one shared file: on a network drive, or on a USB stick that goes round. Whoever comes first creates it, the others join it. Nothing is lost where two people worked at once.</source>
            <translation>一个单位的各台电脑共用一个共享库，可放在网络盘上，也可放在传递使用的 U 盘上。第一台电脑负责建立，其他电脑加入即可。几个人同时工作，数据也不会丢失。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Path of the shared file, for instance Z:/city/office.sqlite</source>
            <translation>共享库的路径，例如 Z:/市容/桥东街道.sqlite</translation>
        </message>
        <message>
            <source>The shared file, there already or new</source>
            <translation>选择已有的共享库，或为新的共享库取名</translation>
        </message>
        <message>
            <source>Shared file (*.sqlite)</source>
            <translation>共享库 (*.sqlite)</translation>
        </message>
        <message>
            <source>Write the whole path, from the drive on, or press Choose.</source>
            <translation>请从盘符起写完整路径，或点“选择”。</translation>
        </message>
        <message>
            <source>Looking at %1…</source>
            <translation>正在查看 %1…</translation>
        </message>
        <message>
            <source>%1 is there. This workbook can join it: it takes in what the others have recorded and adds its own.</source>
            <translation>找到共享库 %1。本工作簿可以加入：取回他人记录的数据，并送出自己的数据。</translation>
        </message>
        <message>
            <source>Join and sync</source>
            <translation>加入并同步</translation>
        </message>
        <message>
            <source>There is no shared file yet. It will be created as %1, with a folder %2 beside it that belongs to it.</source>
            <translation>那里还没有共享库。将建立 %1，旁边的文件夹 %2 与它配套，不可分开。</translation>
        </message>
        <message>
            <source>Create it here and sync</source>
            <translation>在此建立并同步</translation>
        </message>
        <message numerus="yes">
            <source>It brings %n unit(s) of its own, which will stand beside those of the others for everybody. Where this is another office's shared file, go back and join with a new workbook.</source>
            <translation>
                <numerusform>本工作簿自带 %n 个考核单元，加入后会与别人的单元并列，人人可见。如果这是别的单位的共享库，请返回，改用新工作簿加入。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardBandsPage</name>
        <message>
            <source>a unit that fell below</source>
            <translation>曾低于</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级名称</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>From (inclusive)</source>
            <translation>起点分（含）</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>Stars only from grade</source>
            <translation>评星须达到</translation>
        </message>
        <message>
            <source>and only with</source>
            <translation>且须具有</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>From, % of its full marks</source>
            <translation>达到本类分值的 %</translation>
        </message>
        <message>
            <source>One star by theme</source>
            <translation>主题星（每类一星）</translation>
        </message>
        <message>
            <source>loses stars:</source>
            <translation>减星：</translation>
        </message>
        <message>
            <source>for periods:</source>
            <translation>回看期数：</translation>
        </message>
        <message>
            <source>Relapse</source>
            <translation>反弹</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardDesk</name>
        <message>
            <source>Next: attach a standard to the units (Inspect menu), then each has a checklist.</source>
            <translation>下一步：给单元设定适用的考核标准（“检查”菜单），每个单元就有了检查表。</translation>
        </message>
        <message>
            <source>Import a standard</source>
            <translation>导入考核标准</translation>
        </message>
        <message>
            <source>Standards and spreadsheets (*.json *.xlsx *.csv *.ods *.xls);;All files (*)</source>
            <translation>标准文件和电子表格 (*.json *.xlsx *.csv *.ods *.xls);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Export the standard</source>
            <translation>导出考核标准</translation>
        </message>
        <message>
            <source>Standard (*.json)</source>
            <translation>标准文件 (*.json)</translation>
        </message>
        <message>
            <source>%1 could not be written: %2. Choose another folder.</source>
            <translation>无法写入 %1：%2。请换一个文件夹。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardEditor</name>
        <message>
            <source>Clauses</source>
            <translation>类别和条款</translation>
        </message>
        <message>
            <source>Grades and stars</source>
            <translation>等级和星级</translation>
        </message>
        <message>
            <source>Name, scope, period</source>
            <translation>名称、范围、周期</translation>
        </message>
        <message>
            <source>Warnings, sources, plan</source>
            <translation>预警、来源、计划</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Section and clause</source>
            <translation>类别、条款</translation>
        </message>
        <message>
            <source>Scored by</source>
            <translation>计分方式</translation>
        </message>
        <message>
            <source>Full marks</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>New clause</source>
            <translation>添加条款</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>New section</source>
            <translation>添加类别</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Number anew, in this order</source>
            <translation>按现在的次序重新编号</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Sheet and checks</source>
            <translation>试填和核对</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardGeneralPage</name>
        <message>
            <source>daily</source>
            <translation>每日</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>quarterly</source>
            <translation>每季</translation>
        </message>
        <message>
            <source>yearly</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>special</source>
            <translation>专项</translation>
        </message>
        <message>
            <source>re-check</source>
            <translation>复检</translation>
        </message>
        <message>
            <source>Code and version</source>
            <translation>代码和版次</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>来源和说明</translation>
        </message>
        <message>
            <source>For units of kind
(none ticked: any)</source>
            <translation>适用的单元类别
（都不勾选为不限）</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>检查批次</translation>
        </message>
        <message>
            <source>Sub-checklist, made to be included by clauses</source>
            <translation>子清单，供条款引用</translation>
        </message>
        <message>
            <source>Full score</source>
            <translation>满分</translation>
        </message>
        <message>
            <source>counts full</source>
            <translation>按满分计</translation>
        </message>
        <message>
            <source>the rest is scaled up</source>
            <translation>其余折算回满分</translation>
        </message>
        <message>
            <source>mean of the inspections</source>
            <translation>各次检查的平均</translation>
        </message>
        <message>
            <source>the latest inspection</source>
            <translation>最近一次</translation>
        </message>
        <message>
            <source>the worst inspection</source>
            <translation>最差一次</translation>
        </message>
        <message>
            <source>weighted by kind of round</source>
            <translation>按批次类别加权</translation>
        </message>
        <message>
            <source>outside any round</source>
            <translation>批次以外</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>from all inspections in it</source>
            <translation>期内全部检查一起算</translation>
        </message>
        <message>
            <source>mean of its months</source>
            <translation>各月得分的平均</translation>
        </message>
        <message>
            <source>plain mean</source>
            <translation>简单平均</translation>
        </message>
        <message>
            <source>weighted by area</source>
            <translation>按面积加权</translation>
        </message>
        <message>
            <source>weighted by length</source>
            <translation>按长度加权</translation>
        </message>
        <message>
            <source>weighted by population</source>
            <translation>按人口加权</translation>
        </message>
        <message>
            <source>A clause that does not apply</source>
            <translation>不适用的条款</translation>
        </message>
        <message>
            <source>A period's score</source>
            <translation>考核期得分</translation>
        </message>
        <message>
            <source>Weights of rounds</source>
            <translation>各批次权重</translation>
        </message>
        <message>
            <source>Quarter, half-year, year</source>
            <translation>季度、半年、年度</translation>
        </message>
        <message>
            <source>Roll-up to the parent</source>
            <translation>汇总到上级</translation>
        </message>
        <message>
            <source>enters the score</source>
            <translation>计入得分</translation>
        </message>
        <message>
            <source>in a ledger for the year's end</source>
            <translation>记入年度台账</translation>
        </message>
        <message>
            <source>there is none</source>
            <translation>不设奖分</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>up to a score of</source>
            <translation>得分上限</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>奖分</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，第 %2 版</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardMorePage</name>
        <message>
            <source>Warning</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Below</source>
            <translation>低于</translation>
        </message>
        <message>
            <source>Periods in a row</source>
            <translation>连续期</translation>
        </message>
        <message>
            <source>Overdue cases</source>
            <translation>逾期案卷</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>处理措施</translation>
        </message>
        <message>
            <source>Warned</source>
            <translation>当月警告</translation>
        </message>
        <message>
            <source>Sources of sheets and their weights</source>
            <translation>得分来源和权重</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Code (empty: on site)</source>
            <translation>代码（空为现场）</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Patrol levels</source>
            <translation>巡查级别</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Counts times</source>
            <translation>扣分倍数</translation>
        </message>
        <message>
            <source>Marks of units (yes or no)</source>
            <translation>单元标志（是或否）</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>The year's plan</source>
            <translation>年度计划</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>or mark</source>
            <translation>或标志</translation>
        </message>
        <message>
            <source>or more</source>
            <translation>及以上</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Share %</source>
            <translation>占比 %</translation>
        </message>
        <message>
            <source>Among</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Parts of a composite standard (which then has no sections)</source>
            <translation>综合标准的组成（综合标准没有自己的类别）</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>no score until every part has one</source>
            <translation>各项得分齐全后才有综合得分</translation>
        </message>
        <message>
            <source>the others share its weight</source>
            <translation>由其余各项分摊权重</translation>
        </message>
        <message>
            <source>Where a part is missing</source>
            <translation>缺项时</translation>
        </message>
        <message>
            <source>Warnings and praise</source>
            <translation>预警和表扬</translation>
        </message>
        <message>
            <source>From</source>
            <translation>达到</translation>
        </message>
        <message>
            <source>Last of a group</source>
            <translation>组内末位</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardPreview</name>
        <message>
            <source>What the inspector sees. Try it out: nothing is stored.</source>
            <translation>巡查员看到的检查表，可以试填，不会保存。</translation>
        </message>
        <message>
            <source>Empty the sheet</source>
            <translation>清空试填</translation>
        </message>
        <message>
            <source>Composite of %1 standards</source>
            <translation>由 %1 个标准综合而成</translation>
        </message>
        <message>
            <source>Sections add up to %1 of %2</source>
            <translation>各类合计 %1 分，满分 %2 分</translation>
        </message>
        <message>
            <source>Error: %1</source>
            <translation>错误：%1</translation>
        </message>
        <message>
            <source>Look: %1</source>
            <translation>请核对：%1</translation>
        </message>
        <message>
            <source>A composite has no sheet of its own.</source>
            <translation>综合标准没有自己的检查表。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardTableDialog</name>
        <message>
            <source>Standard from a spreadsheet</source>
            <translation>从电子表格导入考核标准</translation>
        </message>
        <message>
            <source>Take as a draft</source>
            <translation>收为草稿</translation>
        </message>
        <message>
            <source>any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>按文件标明的</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>For units of kind</source>
            <translation>适用单元类别</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Text encoding</source>
            <translation>文字编码</translation>
        </message>
        <message>
            <source>Columns: 类别 | 条款 | 分值 | 每处扣分 | 说明. Merged or blank 类别 carry down.</source>
            <translation>表头：类别 | 条款 | 分值 | 每处扣分 | 说明。类别合并或留空的，沿用上一行。</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>成为</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Off for each place</source>
            <translation>每处扣分</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>What</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>正在读取文件……</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1（推测）</translation>
        </message>
        <message>
            <source>%1 (as the file says)</source>
            <translation>%1（文件标明）</translation>
        </message>
        <message>
            <source>No standard can be made of this yet. Put right what stands below in the spreadsheet and open it again.</source>
            <translation>还不能据此生成标准。请在电子表格中改正下列问题，再重新打开。</translation>
        </message>
        <message>
            <source>%1 places have to be put right; what they concern is left out.</source>
            <translation>有 %1 处需要改正，所在行未收入。</translation>
        </message>
        <message>
            <source>left out: put right</source>
            <translation>未收入，请改正</translation>
        </message>
        <message>
            <source>read so: look</source>
            <translation>已收入，请核对</translation>
        </message>
        <message>
            <source>look</source>
            <translation>请核对</translation>
        </message>
        <message>
            <source>%1: %2 sections, %3 clauses, %4 points in all.</source>
            <translation>%1：%2 类，%3 条，合计 %4 分。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StandardsDialog</name>
        <message>
            <source>Standards</source>
            <translation>考核标准</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Changed…</source>
            <translation>已修改……</translation>
        </message>
        <message>
            <source>The draft has an error and is not stored until it is put right.</source>
            <translation>草稿有错误，改正之前不会保存。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Empty standard</source>
            <translation>空白标准</translation>
        </message>
        <message>
            <source>From a spreadsheet or a JSON file…</source>
            <translation>从电子表格或 JSON 文件导入…</translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>名称或代码</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Issue…</source>
            <translation>发布…</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>建立新版本</translation>
        </message>
        <message>
            <source>Copy as a new standard</source>
            <translation>复制为新标准</translation>
        </message>
        <message>
            <source>Attach to units…</source>
            <translation>设定适用…</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Delete draft</source>
            <translation>删除草稿</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>现行</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>all: %1</source>
            <translation>全部%1</translation>
        </message>
        <message>
            <source>Draft: change it freely, it scores nothing until it is issued.</source>
            <translation>草稿，可以随意修改，发布后才用于计分。</translation>
        </message>
        <message>
            <source>Issued on %1; it stays as it is.</source>
            <translation>%1 起施行，内容不再改动。</translation>
        </message>
        <message>
            <source>Built in and in force; it stays as it is. To change it, make a new version.</source>
            <translation>现行，内容不再改动；要修改，请建立新版本。</translation>
        </message>
        <message>
            <source>Retired; kept so that old scores can be recomputed.</source>
            <translation>已停用，保留用于复算以往得分。</translation>
        </message>
        <message>
            <source>Scores: %1.</source>
            <translation>适用：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>✓ Draft stored</source>
            <translation>✓ 草稿已保存</translation>
        </message>
        <message>
            <source>The draft has an error</source>
            <translation>草稿有错误</translation>
        </message>
        <message>
            <source>This cannot be stored: %1</source>
            <translation>不能保存：%1</translation>
        </message>
        <message>
            <source>Go back and put it right</source>
            <translation>返回改正</translation>
        </message>
        <message>
            <source>Give up what was changed since</source>
            <translation>放弃这些修改</translation>
        </message>
        <message>
            <source>New standard</source>
            <translation>新标准</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（副本）</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2. Choose another file.</source>
            <translation>无法读取 %1：%2。请换一个文件。</translation>
        </message>
        <message>
            <source>This cannot be issued: %1</source>
            <translation>不能发布：%1</translation>
        </message>
        <message>
            <source>Look: %1</source>
            <translation>请核对：%1</translation>
        </message>
        <message>
            <source>Issue the standard</source>
            <translation>发布考核标准</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>施行日期</translation>
        </message>
        <message>
            <source>Retire the older version: what it scored is scored by this one from that day on</source>
            <translation>停用旧版：旧版适用的单元从该日起改用本版</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>It scores the same units as the version before.</source>
            <translation>适用范围与旧版相同。</translation>
        </message>
        <message>
            <source>Attach it to units next.</source>
            <translation>下一步请设定适用的单元。</translation>
        </message>
        <message>
            <source>Retire the standard</source>
            <translation>停用考核标准</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>%1 is a draft now. Change it, then issue it.</source>
            <translation>%1 已存为草稿。修改后请发布。</translation>
        </message>
        <message>
            <source>%1 is in the workbook already, with the same content.</source>
            <translation>%1 已在工作簿中，内容相同。</translation>
        </message>
        <message>
            <source>%1 %2 can never be changed afterwards; a change makes a new version.</source>
            <translation>%1 %2 发布后不能再改；要修改，只能建立新版本。</translation>
        </message>
        <message>
            <source>%1 is issued.</source>
            <translation>%1 已发布。</translation>
        </message>
        <message>
            <source>After that day %1 scores no unit and cannot be attached any more. What was scored stays.</source>
            <translation>过了最后一天，%1 不再用于计分，也不能再设定适用；以往得分不变。</translation>
        </message>
        <message>
            <source>%1 is retired.</source>
            <translation>%1 已停用。</translation>
        </message>
        <message>
            <source>%1 is deleted; the Edit menu can undo it.</source>
            <translation>%1 已删除，可在“编辑”菜单中撤销。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>标准列表</translation>
        </message>
        <message>
            <source> from %1</source>
            <translation>（自 %1 起）</translation>
        </message>
        <message>
            <source> to %1</source>
            <translation>（至 %1 止）</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StartPage</name>
        <message>
            <source>Shirong</source>
            <translation>市容巡检</translation>
        </message>
        <message>
            <source>City-appearance inspection without a network: units on a map, checklists, deductions, scores, star-rating maps.</source>
            <translation>不用联网的市容检查考核：地图上的考核单元、检查表、扣分、得分与星级图。</translation>
        </message>
        <message>
            <source>Look around in the demo township</source>
            <translation>打开演示乡镇看看</translation>
        </message>
        <message>
            <source>New workbook…</source>
            <translation>新建工作簿…</translation>
        </message>
        <message>
            <source>Open a workbook…</source>
            <translation>打开工作簿…</translation>
        </message>
        <message>
            <source>Used last</source>
            <translation>最近使用</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::StatusLine</name>
        <message>
            <source>GPS ±%1 m</source>
            <translation>GPS ±%1 米</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>All stored</source>
            <translation>全部已保存</translation>
        </message>
        <message>
            <source>Storing %1…</source>
            <translation>正在保存 %1 项…</translation>
        </message>
        <message>
            <source>Opening %1 and %2 more…</source>
            <translation>正在打开 %1 等（另有 %2 个）…</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>正在打开 %1…</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncButton</name>
        <message>
            <source>syncing…</source>
            <translation>正在同步…</translation>
        </message>
        <message>
            <source>%1 waiting to be synced</source>
            <translation>%1 条待同步</translation>
        </message>
        <message>
            <source>%1 to decide</source>
            <translation>%1 项待裁定</translation>
        </message>
        <message>
            <source>synced</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Changes on this computer that no shared file has yet, and what waits for a decision. Click to sync.</source>
            <translation>本机尚未送到共享库的更改，以及等待裁定的事项。点击进行同步。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncDesk</name>
        <message>
            <source>Choose a unit on the map or in the list first.</source>
            <translation>请先在地图或列表中选择一个单元。</translation>
        </message>
        <message>
            <source>%1 to decide: menu Sync, To decide.</source>
            <translation>有 %1 项待裁定：请打开“同步 → 待裁定事项”。</translation>
        </message>
        <message>
            <source>A shared file</source>
            <translation>共享库</translation>
        </message>
        <message>
            <source>%1 is a shared file: workbooks join it, nobody works in it. Join it with which workbook?</source>
            <translation>%1 是共享库，由各工作簿加入，不能直接在其中工作。用哪个工作簿加入？</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>A new workbook…</source>
            <translation>新建工作簿…</translation>
        </message>
        <message>
            <source>The open one, %1</source>
            <translation>当前工作簿 %1</translation>
        </message>
        <message>
            <source>New workbook to join with</source>
            <translation>新建用于加入的工作簿</translation>
        </message>
        <message>
            <source>Workbook (*.sqlite)</source>
            <translation>工作簿 (*.sqlite)</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>正在关闭</translation>
        </message>
        <message>
            <source>Syncing with %1 before closing. Everything is stored on this computer in any case.</source>
            <translation>关闭前正在与 %1 同步。所有数据均已保存在本机。</translation>
        </message>
        <message>
            <source>Close without waiting</source>
            <translation>不等待，直接关闭</translation>
        </message>
        <message>
            <source>%1 is taken off; the others learn of it at the next sync.</source>
            <translation>已将 %1 除名；其他电脑在下次同步时得知。</translation>
        </message>
        <message>
            <source>No unit was deleted in this workbook.</source>
            <translation>本工作簿中没有删除过单元。</translation>
        </message>
        <message>
            <source>The sync brought the first inspections of %1; %2 is still shown.</source>
            <translation>同步取回了%1的首批检查；目前显示的仍是%2。</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>转到%1</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::SyncPanel</name>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Who comes here</source>
            <translation>使用此共享库的电脑</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>最近同步</translation>
        </message>
        <message>
            <source>Shared file</source>
            <translation>共享库</translation>
        </message>
        <message>
            <source>&amp;Another…</source>
            <translation>另选(&amp;A)…</translation>
        </message>
        <message>
            <source>Another drive, or a USB stick that is carried to another office</source>
            <translation>另一个磁盘，或带往其他办公室的 U 盘</translation>
        </message>
        <message>
            <source>&amp;Sync now</source>
            <translation>立即同步(&amp;S)</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>It is gone for good: &amp;begin it anew…</source>
            <translation>原共享库已丢失：重新建立(&amp;B)…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Sync by &amp;itself while the shared file is there, every</source>
            <translation>共享库可用时自动同步(&amp;I)，每隔</translation>
        </message>
        <message>
            <source> minutes</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Sync when the program is &amp;closed</source>
            <translation>关闭程序时同步(&amp;C)</translation>
        </message>
        <message>
            <source>%1 shared.sqlite</source>
            <translation>%1 共享库.sqlite</translation>
        </message>
        <message>
            <source>%1 changes wait to be sent</source>
            <translation>有 %1 条更改等待送出</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>没有等待送出的更改</translation>
        </message>
        <message>
            <source>To &amp;decide: %1…</source>
            <translation>待裁定 %1 项(&amp;D)…</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>没有待裁定事项</translation>
        </message>
        <message>
            <source>Begin it anew</source>
            <translation>重新建立</translation>
        </message>
        <message>
            <source>Begin the shared file anew at %1? Do this only where the old one is lost for good. Everything that this workbook has goes there; the other computers bring what they have at their next sync.</source>
            <translation>要在 %1 重新建立共享库吗？只有原共享库确已丢失时才可这样做。本工作簿的全部数据会送到那里；其他电脑下次同步时补上各自的数据。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>%1 (this one)</source>
            <translation>%1（本机）</translation>
        </message>
        <message>
            <source>&amp;Lost or given away: take it off…</source>
            <translation>已丢失或转出：除名(&amp;L)…</translation>
        </message>
        <message>
            <source>%1 (taken off)</source>
            <translation>%1（已除名）</translation>
        </message>
        <message>
            <source>Take a computer off</source>
            <translation>电脑除名</translation>
        </message>
        <message>
            <source>Take %1 off? Nothing of what it has sent goes. Files are no longer kept for it; should it come back, it counts again from its next sync on.</source>
            <translation>要将 %1 除名吗？它已送出的数据都会保留，只是不再为它留存待取的文件；如它以后再来同步，将自动恢复。</translation>
        </message>
        <message>
            <source>Take it off</source>
            <translation>除名</translation>
        </message>
        <message>
            <source>&amp;From now on this one</source>
            <translation>以后都用这个(&amp;F)</translation>
        </message>
        <message>
            <source>Only this sync goes there. By itself it syncs with %1, and what waits is counted for that one.</source>
            <translation>只有这一次同步到那里。自动同步仍用 %1，待同步条数也按它计算。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1　%2</translation>
        </message>
        <message>
            <source>%1: synced by itself, nothing new.</source>
            <translation>%1 自动同步：没有新内容。</translation>
        </message>
        <message>
            <source>The last sync, at %1:</source>
            <translation>上次同步（%1）的结果：</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::TableDesk</name>
        <message>
            <source>Table of units</source>
            <translation>单元属性表</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>图形检查</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::TrendView</name>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitEntry</name>
        <message>
            <source>A unit needs a name: write one.</source>
            <translation>单元名称不能为空，请填写名称。</translation>
        </message>
        <message>
            <source>Code %1 is that of %2 already: write another code.</source>
            <translation>编码 %1 已由“%2”使用，请另填编码。</translation>
        </message>
        <message>
            <source>“%1” is no number of people: write a whole number from 0, or leave it empty.</source>
            <translation>“%1”不是有效的人口数：请填写 0 或正整数，不清楚时留空。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitForm</name>
        <message>
            <source>empty: ranked with its kind</source>
            <translation>留空：与同类别一起排名</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 平方米</translation>
        </message>
        <message>
            <source>%L1 m</source>
            <translation>%L1 米</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitFormDesk</name>
        <message>
            <source>%1: its form is still open on the right. Press OK there to keep it, or Cancel to give it up.</source>
            <translation>%1：右侧的表单还没有完成。请点[确定]保存，或点[取消]放弃。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitPanel</name>
        <message>
            <source>Show on the map</source>
            <translation>在地图上显示</translation>
        </message>
        <message>
            <source>Draw on the map</source>
            <translation>在地图上绘制</translation>
        </message>
        <message>
            <source>Draw anew</source>
            <translation>重新绘制</translation>
        </message>
        <message>
            <source>Attributes…</source>
            <translation>属性…</translation>
        </message>
        <message>
            <source>Attach a standard…</source>
            <translation>设定适用的考核标准…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Search units</source>
            <translation>查找单元</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>考核单元</translation>
        </message>
        <message>
            <source>No units yet. Import them (File menu) or draw them on the map (Draw menu).</source>
            <translation>还没有考核单元。可从“文件”菜单导入，或用“绘制”菜单在地图上画。</translation>
        </message>
        <message>
            <source>Enter: the map goes to %1</source>
            <translation>按回车，地图转到 %1</translation>
        </message>
        <message>
            <source>Nothing found. Search by name, code, pinyin, initials or head, or paste coordinates.</source>
            <translation>没有找到。可按名称、编码、拼音、首字母或责任人查找，也可粘贴坐标。</translation>
        </message>
        <message>
            <source>Name, pinyin, head, coordinates (Ctrl+F)</source>
            <translation>名称、编码、拼音、责任人、坐标（Ctrl+F）</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTable</name>
        <message>
            <source>%L1 units were changed; one undo takes it back.</source>
            <translation>已修改 %L1 个单元，一次撤销即可恢复。</translation>
        </message>
        <message>
            <source>Show rows with …</source>
            <translation>筛选：输入名称、编码、责任人……</translation>
        </message>
        <message>
            <source>Filter the table</source>
            <translation>筛选属性表</translation>
        </message>
        <message>
            <source>Table of units</source>
            <translation>单元属性表</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTableModel</name>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>上级单元</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排名组</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>面积（平方米）</translation>
        </message>
        <message>
            <source>Length (m)</source>
            <translation>长度（米）</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始日期</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitTreeModel</name>
        <message>
            <source>Not drawn on the map yet</source>
            <translation>尚未在地图上绘制</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>星级</translation>
        </message>
        <message>
            <source>Inspection begun, not finished</source>
            <translation>检查中，尚未完成</translation>
        </message>
        <message>
            <source>※ A value was not entered; its clause counts full</source>
            <translation>※ 有未填的数，该条款按满分计</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::UnitsForm</name>
        <message>
            <source>several values</source>
            <translation>（多个值）</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>Choose rows to edit them together.</source>
            <translation>选择若干行，可一并修改。</translation>
        </message>
        <message>
            <source>Chosen: %1</source>
            <translation>已选：%1</translation>
        </message>
        <message>
            <source>%L1 units chosen; what you fill in is written into all of them.</source>
            <translation>已选 %L1 个单元，填写的内容将写入全部所选单元。</translation>
        </message>
    </context>
    <context>
        <name>inspect::app::VisitLine</name>
        <message>
            <source>%1, weight %2</source>
            <translation>%1（权数 %2）</translation>
        </message>
        <message>
            <source>ordinary patrol</source>
            <translation>一般巡查</translation>
        </message>
        <message>
            <source>%1, counts × %2</source>
            <translation>%1（按 %2 倍计）</translation>
        </message>
        <message>
            <source>Whose sheet</source>
            <translation>检查来源</translation>
        </message>
        <message>
            <source>Whose sheet this is: each source weighs by itself</source>
            <translation>这张检查表来自哪一方：各来源分别计权</translation>
        </message>
        <message>
            <source>Patrol level</source>
            <translation>巡查级别</translation>
        </message>
        <message>
            <source>The level that patrols: its findings may count more</source>
            <translation>哪一级巡查：上级巡查的扣分可能加倍</translation>
        </message>
    </context>
</TS>
