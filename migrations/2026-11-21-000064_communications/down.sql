DROP TABLE communication_views;
