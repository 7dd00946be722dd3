-- domain.md 5.7 "Deadlines to seed": first the TOWN rows, then the same for CORE and FRINGE, then the regions that differ.
-- The row without a variant is what holds when nobody named the kind: the first kind of the item.
insert into catalog_deadline (item, version, variant, region, severity, amount, unit) values
    ('DRAIN_LEAF_CLEARING', 1, '', 'TOWN', 'NORMAL', 8, 'WORK_HOUR'),
    ('DRAIN_LEAF_CLEARING', 1, '', 'TOWN', 'URGENT', 4, 'EMERGENCY_HOUR'),
    ('DRAIN_LEAF_CLEARING', 1, '', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('GRATING_GREASE_CLEANING', 1, '', 'TOWN', 'NORMAL', 1, 'WORK_DAY'),
    ('GRATING_GREASE_CLEANING', 1, '', 'TOWN', 'URGENT', 4, 'WORK_HOUR'),
    ('GRATING_GREASE_CLEANING', 1, '', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('TREE_PIT_CLEARING', 1, '', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('TREE_PIT_CLEARING', 1, '', 'TOWN', 'URGENT', 2, 'WORK_HOUR'),
    ('TREE_PIT_CLEARING', 1, 'LITTER', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('TREE_PIT_CLEARING', 1, 'WEEDS', 'TOWN', 'NORMAL', 3, 'WORK_DAY'),
    ('TREE_PIT_CLEARING', 1, 'SOIL', 'TOWN', 'NORMAL', 5, 'WORK_DAY'),
    ('TREE_PIT_CLEARING', 1, 'GRATE', 'TOWN', 'NORMAL', 5, 'WORK_DAY'),
    ('GUARDRAIL_WASHING', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_DAY'),
    ('GUARDRAIL_WASHING', 1, '', 'TOWN', 'URGENT', 1, 'WORK_DAY'),
    ('GREEN_BELT_CLEARING', 1, '', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('GREEN_BELT_CLEARING', 1, '', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('GREEN_BELT_CLEARING', 1, 'LITTER', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('GREEN_BELT_CLEARING', 1, 'LEAF_HEAP', 'TOWN', 'NORMAL', 8, 'WORK_HOUR'),
    ('GREEN_BELT_CLEARING', 1, 'BRANCH', 'TOWN', 'NORMAL', 2, 'WORK_DAY'),
    ('GREEN_BELT_CLEARING', 1, 'DANGEROUS_BRANCH', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('TREE_HANGING_REMOVAL', 1, '', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('TREE_HANGING_REMOVAL', 1, '', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('TREE_HANGING_REMOVAL', 1, 'UNOWNED', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('TREE_HANGING_REMOVAL', 1, 'OWNED', 'TOWN', 'NORMAL', 1, 'WORK_DAY'),
    ('TREE_HANGING_REMOVAL', 1, 'UTILITY', 'TOWN', 'NORMAL', 3, 'WORK_DAY'),
    ('TREE_HANGING_REMOVAL', 1, 'LIVE_WIRE', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('SHOPFRONT_STICKER_REMOVAL', 1, '', 'TOWN', 'NORMAL', 5, 'WORK_DAY'),
    ('WORN_BILLBOARD_REMOVAL', 1, '', 'TOWN', 'NORMAL', 10, 'WORK_DAY'),
    ('WORN_BILLBOARD_REMOVAL', 1, '', 'TOWN', 'EMERGENCY', 4, 'EMERGENCY_HOUR'),
    ('WORN_BILLBOARD_REMOVAL', 1, 'UGLY', 'TOWN', 'NORMAL', 10, 'WORK_DAY'),
    ('WORN_BILLBOARD_REMOVAL', 1, 'LOOSE', 'TOWN', 'NORMAL', 5, 'WORK_DAY'),
    ('WORN_BILLBOARD_REMOVAL', 1, 'WILL_FALL', 'TOWN', 'EMERGENCY', 4, 'EMERGENCY_HOUR'),
    ('WEAK_AREA_CLEANING', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('WEAK_AREA_CLEANING', 1, 'OVERFLOW', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('WEAK_AREA_CLEANING', 1, 'SMELL_PEST', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('WEAK_AREA_CLEANING', 1, 'DUMP', 'TOWN', 'NORMAL', 1, 'WORK_DAY'),
    ('WEAK_AREA_CLEANING', 1, 'TOILET', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('EXPOSED_LITTER', 1, '', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('ROAD_DIRTY', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('WATER_ON_ROAD', 1, '', 'TOWN', 'NORMAL', 4, 'WORK_HOUR'),
    ('BIN_OVERFLOW', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('GOODS_ON_SIDEWALK', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_HOUR'),
    ('SOIL_HEAP', 1, '', 'TOWN', 'NORMAL', 2, 'WORK_DAY'),
    -- A missing grate is an emergency whatever was ticked (domain.md 3, 6.1).
    ('GRATE_BROKEN', 1, '', 'TOWN', 'NORMAL', 2, 'EMERGENCY_HOUR'),
    ('GRATE_BROKEN', 1, '', 'TOWN', 'EMERGENCY', 2, 'EMERGENCY_HOUR'),
    ('PIPE_BLOCKED', 1, '', 'TOWN', 'NORMAL', 1, 'WORK_DAY'),
    ('TREE_DAMAGED', 1, '', 'TOWN', 'NORMAL', 5, 'WORK_DAY');

insert into catalog_deadline (item, version, variant, region, severity, amount, unit)
select item, version, variant, 'CORE', severity, amount, unit from catalog_deadline where region = 'TOWN';

insert into catalog_deadline (item, version, variant, region, severity, amount, unit)
select item, version, variant, 'FRINGE', severity, amount, unit from catalog_deadline where region = 'TOWN';

update catalog_deadline set amount = 8, unit = 'WORK_HOUR'
where item = 'GRATING_GREASE_CLEANING' and region = 'CORE' and severity = 'NORMAL';

update catalog_deadline set amount = 5
where item = 'ROAD_DIRTY' and region = 'FRINGE' and severity = 'NORMAL';
