-- Factory defaults: before and after are one wide and one close photo each (domain.md 6, Default), the finder's one counts as
-- before; the items of 6.1 and 6.2 name more. Versions that the bureau published itself stay as they are.
update catalog_item_version set evidence_after = 2 where version = 1 and published_by = 'system';
update catalog_item_version set evidence_during = 2
    where version = 1 and published_by = 'system' and item in ('DRAIN_LEAF_CLEARING', 'GRATING_GREASE_CLEANING');
update catalog_item_version set evidence_before = 2, evidence_after = 3
    where version = 1 and published_by = 'system' and item = 'GRATING_GREASE_CLEANING';
