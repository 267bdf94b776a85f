DROP TABLE own_views;
