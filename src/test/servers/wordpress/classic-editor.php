<?php
/*
Plugin Name: Classic Editor
Description: Stands for the plugin of that name: the editor of the time before blocks, for all posts.
*/
add_filter('use_block_editor_for_post', '__return_false', 100);
add_filter('use_block_editor_for_post_type', '__return_false', 100);
