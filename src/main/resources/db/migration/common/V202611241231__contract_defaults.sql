-- Default tariff: amounts domain.md 5.3, points 5.7 "Score". max = the dearer case of the clause (dead corner, overflow,
-- fake record, media, danger) or its cap (D11 500.00). The bureau edits it per contract.
insert into contract_default_clause (code, name, first_fen, second_fen, third_fen, late_multiplier, max_fen, points,
    second_points, third_points, max_points) values
    ('D01', '雨水口被落叶垃圾堵塞', 10000, null, null, 1.50, 10000, 0.50, null, null, 0.50),
    ('D02', '雨水篦油污未清', 10000, null, null, 1.50, 10000, 0.50, null, null, 0.50),
    ('D03', '树穴有垃圾或杂草', 5000, null, null, 1.50, 5000, 0.20, null, null, 0.20),
    ('D04', '护栏脏污或底部积尘（每 50 米）', 5000, null, null, 1.50, 5000, 0.20, null, null, 0.20),
    ('D05', '绿化带有垃圾或枯枝（死角最高）', 5000, null, null, 1.50, 20000, 0.20, null, null, 1.00),
    ('D06', '派遣后乱栓挂未清除', 5000, null, null, 1.50, 5000, 0.20, null, null, 0.20),
    ('D07', '公共设施上残留即时贴（每 5 处）', 5000, null, null, 1.50, 5000, 0.20, null, null, 0.20),
    ('D08', '广告拆除后遗留杂物', 20000, null, null, 2.00, 20000, 1.00, null, null, 1.00),
    ('D09', '公厕或收集点不达标（满溢最高）', 10000, null, null, 1.50, 20000, 0.50, null, null, 1.00),
    ('D10', '消杀记录缺失（造假最高）', 30000, null, null, 1.00, 100000, 1.00, null, null, 3.00),
    ('D11', '整改超时（每满或不满 24 小时）', 5000, null, null, 1.00, 50000, 0.20, null, null, 2.00),
    ('D12', '返工（核查不通过）', 10000, 20000, 50000, 1.00, 50000, 0.50, 1.00, 2.00, 2.00),
    ('D13', '假照片或假位置', 100000, null, null, 1.00, 100000, 3.00, null, null, 3.00),
    ('D14', '被通报（县级起，媒体曝光最高）', 100000, null, null, 1.00, 500000, 1.00, null, null, 3.00),
    ('D15', '违反安全规定（危险作业最高）', 30000, null, null, 1.00, 100000, 1.00, null, null, 3.00),
    ('D16', '焚烧落叶', 100000, null, null, 1.00, 100000, 2.00, null, null, 2.00);

-- Jurisdiction defaults (domain.md 3): the brigade's own items and municipal repair.
insert into contract_default_performer (item, unit) values
    ('SHOPFRONT_STICKER_REMOVAL', 'ZFDD'),
    ('WORN_BILLBOARD_REMOVAL', 'ZFDD'),
    ('TREE_HANGING_REMOVAL', 'ZFDD'),
    ('GOODS_ON_SIDEWALK', 'ZFDD'),
    ('PIPE_BLOCKED', 'CSGL'),
    ('GRATE_BROKEN', 'CSGL');
